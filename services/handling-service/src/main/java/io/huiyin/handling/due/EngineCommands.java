package io.huiyin.handling.due;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.Ids;
import io.huiyin.messaging.aggregate.CommandContext;

/** What the process engine asks: the job id is the command, so a retried job gets the first answer. */
public final class EngineCommands {
    private EngineCommands() {}

    /** @param jobId stable over the retries of one job */
    public static CommandContext of(String jobId, String aggregateId) {
        return new CommandContext(
                jobId, jobId, Actor.system("handling-process"), Ids.jurisdiction(aggregateId), null, null, null);
    }
}
