package io.huiyin.proposal.http;

import io.huiyin.access.CommandHeader;
import io.huiyin.messaging.aggregate.CommandContext;

/** Requests as commands. */
public final class Commands {
    private Commands() {}

    /** The command a request is. */
    public static CommandContext of(CommandHeader header) {
        return new CommandContext(
                header.idempotencyKey(),
                header.requestHash(),
                header.caller().actor(),
                header.caller().jurisdiction(),
                header.occurredOn(),
                null,
                header.expectedVersion());
    }
}
