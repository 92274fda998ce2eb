package io.huiyin.contracts.sample;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts events into envelopes as the services do: sequences count per aggregate, ids follow from them. */
final class SampleLife {
    private final Map<String, EventEnvelope> byType = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** An aggregate that speaks. */
    record Speaker(String service, String type, String id) {}

    /** @param at moment it was recorded, county time, e.g. {@code 2023-06-20T09:30:00.125} */
    EventEnvelope say(Speaker speaker, String at, LocalDate occurredOn, Actor actor, DomainEvent event) {
        return say(speaker, at, occurredOn, actor, null, event);
    }

    EventEnvelope say(
            Speaker speaker, String at, LocalDate occurredOn, Actor actor, EventEnvelope cause, DomainEvent event) {
        long sequence = sequences.merge(speaker.id(), 1L, Long::sum);
        var recordedAt = OffsetDateTime.parse(at + "+08:00").toInstant();
        EventEnvelope envelope = new EventEnvelope(
                "1.0",
                Ids.derived(speaker.id(), Long.toString(sequence)),
                "/" + speaker.service(),
                event.type(),
                event.subject(),
                recordedAt,
                "application/json",
                EventTypes.schema(event.type()),
                SampleValues.JURISDICTION,
                speaker.type(),
                speaker.id(),
                sequence,
                cause == null ? Ids.derived("sample-command", event.type()) : cause.id() + "/" + actor.person(),
                cause == null ? null : cause.id(),
                actor,
                occurredOn,
                recordedAt,
                event);
        byType.putIfAbsent(event.type(), envelope);
        return envelope;
    }

    /** The first event of each type. */
    Map<String, EventEnvelope> byType() {
        return byType;
    }
}
