package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.messaging.aggregate.CommandContext;

/** What the endpoints read from path and header. */
final class SurveyIds {
    private SurveyIds() {}

    static void own(String id, Caller caller) {
        if (!id.startsWith(caller.jurisdiction() + ":") || id.split(":", -1).length != 4) {
            throw new Rejected(new UnknownResource(id));
        }
        Ids.proposalId(id);
    }

    static CommandContext context(CommandHeader header) {
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
