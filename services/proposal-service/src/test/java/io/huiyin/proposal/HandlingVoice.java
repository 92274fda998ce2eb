package io.huiyin.proposal;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.Ids;
import io.huiyin.embedded.TestStores;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Speaks for handling-service on the real broker. */
final class HandlingVoice implements AutoCloseable {
    private final EventCodec codec = new EventCodec();
    private final Map<String, Long> sequences = new HashMap<>();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestStores.shared().bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /** The next event of that aggregate. */
    EventEnvelope say(String aggregateType, String aggregateId, HandlingEvent event) {
        long sequence = sequences.merge(aggregateId, 1L, Long::sum);
        Instant at = Instant.parse("2023-07-03T02:00:00Z");
        EventEnvelope envelope = new EventEnvelope(
                "1.0",
                Ids.derived(aggregateId, Long.toString(sequence)),
                "/test",
                event.type(),
                event.subject(),
                at,
                "application/json",
                EventTypes.schema(event.type()),
                Ids.jurisdiction(aggregateId),
                aggregateType,
                aggregateId,
                sequence,
                UUID.randomUUID().toString(),
                null,
                Actor.system("test"),
                LocalDate.of(2023, 7, 3),
                at,
                event);
        send(envelope);
        return envelope;
    }

    void send(EventEnvelope envelope) {
        try {
            byte[] key = envelope.key().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(
                            EventTypes.topic(envelope.data().getClass()), key, codec.write(envelope)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
