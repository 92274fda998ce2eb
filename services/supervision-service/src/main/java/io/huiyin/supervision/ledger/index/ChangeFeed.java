package io.huiyin.supervision.ledger.index;

import io.huiyin.contracts.EventTypes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The compacted feed of changed case files, all partitions, without a consumer group: where this node stands is kept in its
 * index. Used by one thread, but for {@link #behind}.
 */
final class ChangeFeed implements AutoCloseable {
    private final Consumer<String, byte[]> consumer;
    private final Admin admin;
    private volatile Map<Integer, Long> position = Map.of();

    ChangeFeed(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", "false",
                        "fetch.max.wait.ms", "200",
                        "max.poll.records", "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Begins reading; false while the topic is not there. */
    boolean begin(Map<Integer, Long> offsets) {
        List<PartitionInfo> partitions = consumer.partitionsFor(EventTypes.CASE_FILE_TOPIC, Duration.ofSeconds(5));
        if (partitions == null || partitions.isEmpty()) {
            return false;
        }
        List<TopicPartition> all = partitions.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(all);
        seek(offsets);
        return true;
    }

    void seek(Map<Integer, Long> offsets) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        Set<TopicPartition> fromBeginning = new LinkedHashSet<>();
        for (TopicPartition partition : consumer.assignment()) {
            Long offset = offsets.get(partition.partition());
            // beyond the end: the topic is another one than the index has read
            if (offset == null || offset > ends.getOrDefault(partition, 0L)) {
                fromBeginning.add(partition);
            } else {
                consumer.seek(partition, offset);
            }
        }
        if (!fromBeginning.isEmpty()) {
            consumer.seekToBeginning(fromBeginning);
        }
        arrived();
    }

    /** Ids of changed case files, each once. */
    Set<String> poll(Duration longest) {
        Set<String> ids = new LinkedHashSet<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(longest)) {
            if (record.key() != null) {
                ids.add(record.key());
            }
        }
        return ids;
    }

    /** What was polled is in the index now. */
    void arrived() {
        Map<Integer, Long> now = new TreeMap<>();
        consumer.assignment().forEach(partition -> now.put(partition.partition(), consumer.position(partition)));
        position = now;
    }

    /** Where the index stands, by partition. */
    Map<Integer, Long> position() {
        return position;
    }

    /** How many announcements the index does not include yet. */
    long behind() throws InterruptedException, ExecutionException, TimeoutException {
        Map<Integer, Long> here = position;
        Map<TopicPartition, KafkaFuture<Long>> ends = new HashMap<>();
        for (Integer partition : here.keySet()) {
            TopicPartition key = new TopicPartition(EventTypes.CASE_FILE_TOPIC, partition);
            ends.put(
                    key,
                    admin.listOffsets(Map.of(key, OffsetSpec.latest()))
                            .partitionResult(key)
                            .thenApply(result -> result.offset()));
        }
        long behind = here.isEmpty() ? 1 : 0;
        for (Map.Entry<TopicPartition, KafkaFuture<Long>> end : ends.entrySet()) {
            long last = end.getValue().get(5, TimeUnit.SECONDS);
            behind += Math.max(0, last - here.getOrDefault(end.getKey().partition(), 0L));
        }
        return behind;
    }

    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(2));
        admin.close(Duration.ofSeconds(2));
    }
}
