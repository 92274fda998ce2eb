package io.huiyin.messaging.aggregate;

import io.huiyin.access.CommandHeader;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every act says of itself.
 *
 * @param commandId the Idempotency-Key, the job id of a delegate, or the id of the event that caused it
 * @param requestHash of the request's content; the same key with other content is refused
 * @param actor who acts
 * @param jurisdiction 行政区划代码
 * @param occurredOn the day of the act in the county's zone; null = the day it is recorded
 * @param causationId the event that caused it, if one did
 * @param expectedSequence the sequence the actor had read (If-Match); null = whatever is current
 */
public record CommandContext(
        String commandId,
        String requestHash,
        Actor actor,
        String jurisdiction,
        @Nullable LocalDate occurredOn,
        @Nullable String causationId,
        @Nullable Long expectedSequence) {

    /** For requests: as the caller says, caused by no event. */
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

    /** The same, of an act whose events occur on the day of recording, whatever day the caller names for it. */
    public CommandContext occurringWhenRecorded() {
        return new CommandContext(commandId, requestHash, actor, jurisdiction, null, causationId, expectedSequence);
    }

    /** For reactions: the event is the cause, its id the command's. */
    public static CommandContext causedBy(EventEnvelope event, String reaction) {
        return new CommandContext(
                event.id() + "/" + reaction,
                event.id(),
                Actor.system(reaction),
                event.jurisdiction(),
                null,
                event.id(),
                null);
    }
}
