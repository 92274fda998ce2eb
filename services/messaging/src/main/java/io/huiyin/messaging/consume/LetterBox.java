package io.huiyin.messaging.consume;

import io.huiyin.contracts.problem.Rejected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads dead letter topics from outside of every group. One per question; not to be shared by threads. */
final class LetterBox implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE = 50;

    private final KafkaConsumer<byte[], byte[]> consumer;

    LetterBox(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        100,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** How many letters there are; none where the topic is missing. */
    long count(String topic) {
        return asked(() -> {
            List<TopicPartition> partitions = partitions(topic);
            return sum(consumer.endOffsets(partitions)) - sum(consumer.beginningOffsets(partitions));
        });
    }

    /**
     * The letters there are now, in order.
     *
     * @param done those to be left out; the first ones are not even fetched
     */
    void forEach(String topic, Predicate<ReplayedLetters.Place> done, Consumer<ConsumerRecord<byte[], byte[]>> use) {
        Map<TopicPartition, Long> ends = asked(() -> begin(topic, done));
        int silent = 0;
        while (asked(
                () -> ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))) {
            ConsumerRecords<byte[], byte[]> letters = asked(() -> consumer.poll(PAUSE));
            silent = letters.isEmpty() ? silent + 1 : 0;
            if (silent > PATIENCE) {
                throw new Rejected(new OperatorRejected.BrokerSilent());
            }
            for (ConsumerRecord<byte[], byte[]> letter : letters) {
                long end = ends.getOrDefault(new TopicPartition(topic, letter.partition()), 0L);
                if (letter.offset() < end && !done.test(ReplayedLetters.Place.of(letter))) {
                    use.accept(letter);
                }
            }
        }
    }

    private Map<TopicPartition, Long> begin(String topic, Predicate<ReplayedLetters.Place> done) {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.beginningOffsets(partitions).forEach((partition, first) -> {
            long from = first;
            while (from < ends.getOrDefault(partition, 0L)
                    && done.test(new ReplayedLetters.Place(partition.partition(), from))) {
                from++;
            }
            consumer.seek(partition, from);
        });
        return ends;
    }

    private List<TopicPartition> partitions(String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(topic)
                .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        return partitions;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A question to the broker. */
    @FunctionalInterface
    private interface Question<T> {
        T ask();
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (KafkaException away) {
            throw new Rejected(new OperatorRejected.BrokerSilent());
        }
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(1));
    }
}
