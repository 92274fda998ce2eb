package io.huiyin.messaging.outbox;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.Ids;
import io.huiyin.messaging.MessagingProperties;
import io.huiyin.messaging.aggregate.CommandContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Puts events into envelopes, numbers them, and makes the pending entries of the document. */
public final class EnvelopeFactory {
    private final EventCodec codec = new EventCodec();
    private final MessagingProperties properties;
    private final DomainClock clock;

    public EnvelopeFactory(MessagingProperties properties, DomainClock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The events as entries of {@code pendingEvents}: {@code {id, topic, key, type, json}}, sequences following {@code last}. */
    public List<Document> pending(
            String aggregateType,
            String aggregateId,
            long last,
            CommandContext command,
            List<? extends DomainEvent> events) {
        Instant now = clock.instant();
        List<Document> pending = new ArrayList<>();
        long sequence = last;
        for (DomainEvent event : events) {
            sequence++;
            EventEnvelope envelope = envelope(aggregateType, aggregateId, sequence, command, event, now);
            pending.add(new Document("id", envelope.id())
                    .append("topic", EventTypes.topic(event.getClass()))
                    .append("key", envelope.key())
                    .append("type", envelope.type())
                    .append("json", new String(codec.write(envelope), StandardCharsets.UTF_8)));
        }
        return pending;
    }

    private EventEnvelope envelope(
            String aggregateType,
            String aggregateId,
            long sequence,
            CommandContext command,
            DomainEvent event,
            Instant now) {
        LocalDate occurredOn =
                command.occurredOn() == null ? LocalDate.ofInstant(now, properties.zone()) : command.occurredOn();
        return new EventEnvelope(
                "1.0",
                Ids.derived(aggregateId, Long.toString(sequence)),
                "/" + properties.service(),
                event.type(),
                event.subject(),
                now,
                "application/json",
                EventTypes.schema(event.type()),
                command.jurisdiction(),
                aggregateType,
                aggregateId,
                sequence,
                command.commandId(),
                command.causationId(),
                command.actor(),
                occurredOn,
                now,
                event);
    }
}
