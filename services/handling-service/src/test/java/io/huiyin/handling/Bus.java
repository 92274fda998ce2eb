package io.huiyin.handling;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.Ids;
import io.huiyin.embedded.TestStores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Speaks for the other offices on the real broker, and listens to this one. */
final class Bus implements AutoCloseable {
    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<EventEnvelope> said = new ArrayList<>();

    Bus() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestStores.shared().bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The next event of that aggregate. */
    EventEnvelope say(String aggregateType, String aggregateId, DomainEvent event) {
        long sequence = sequences.merge(aggregateId, 1L, Long::sum);
        Instant at = Case.midnight(6, 16);
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
                LocalDate.of(2023, 6, 16),
                at,
                event);
        said.add(envelope);
        send(envelope);
        return envelope;
    }

    /** Everything that was said to this service, also by itself, once more. */
    void repeatEverything(String proposalId) {
        List.copyOf(said).forEach(this::send);
        heard(proposalId, HandlingEvent.class).forEach(this::send);
    }

    private void send(EventEnvelope envelope) {
        try {
            byte[] key = envelope.key().getBytes(StandardCharsets.UTF_8);
            String topic = EventTypes.topic(envelope.data().getClass());
            producer.send(new ProducerRecord<>(topic, key, codec.write(envelope)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the group has worked off all three topics. */
    void awaitWorkedOff(String group) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestStores.shared().bootstrapServers()))) {
            Life.awaitThat(() -> lag(admin, group) == 0);
        }
    }

    private static long lag(Admin admin, String group) {
        try {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(List.of("proposal.events", "handling.events", "survey.events"))
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition ->
                                    asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (committed.get(end.getKey()) == null
                                    ? 0
                                    : committed.get(end.getKey()).offset()))
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What handling-service has said of a proposal so far, each event once, in the order of its aggregates. */
    <E extends HandlingEvent> List<EventEnvelope> heard(String proposalId, Class<E> type) {
        Map<String, EventEnvelope> found = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestStores.shared().bootstrapServers(), "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(EventTypes.HANDLING_TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(entry -> codec.read(entry.value())
                                .filter(event -> event.subject().equals(proposalId) && type.isInstance(event.data()))
                                .ifPresent(event -> found.putIfAbsent(event.id(), event)));
            }
        }
        return List.copyOf(found.values());
    }

    /** The same, without envelopes. */
    <E extends HandlingEvent> List<E> events(String proposalId, Class<E> type) {
        return heard(proposalId, type).stream()
                .map(event -> type.cast(event.data()))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
