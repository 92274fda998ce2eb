package io.huiyin.supervision.casefile;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One event of a section: when and by whom.
 *
 * @param fact key of what it said among the section's facts; a later entry with the same key has replaced it
 */
public record Entry(
        long sequence,
        String type,
        String fact,
        LocalDate occurredOn,
        Instant recordedAt,
        Actor actor,
        String eventId) {
    static Entry of(EventEnvelope event) {
        return new Entry(
                event.sequence(),
                event.type(),
                FactKey.of(event),
                event.occurredon(),
                event.recordedat(),
                event.actor(),
                event.id());
    }
}
