package io.huiyin.fault;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The domain topics as they lie on the broker. */
public final class EventLog {
    private static final List<String> TOPICS =
            List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC, EventTypes.SURVEY_TOPIC);

    private final String bootstrapServers;

    public EventLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every message of every domain topic, in the order of its partition, repeats included. */
    public List<ConsumerRecord<byte[], byte[]>> messages() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : TOPICS) {
                consumer.partitionsFor(topic)
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    /** Every event once, first publications in order. */
    public List<EventEnvelope> events() {
        EventCodec codec = new EventCodec();
        Set<String> seen = new HashSet<>();
        List<EventEnvelope> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : messages()) {
            codec.read(message.value()).filter(event -> seen.add(event.id())).ifPresent(events::add);
        }
        return events;
    }

    /**
     * Writes the log of the sessions and of every proposal somebody has received, in the order in which it was published: a
     * gzipped file of lines {@code {topic, key, value}}, for tests that play it again. Returns how many messages.
     */
    public int record(Path file) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>(messages());
        messages.sort(Comparator.comparingLong(ConsumerRecord::timestamp)); // stable: keeps each partition's order
        Set<String> handled = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            if (message.topic().equals(EventTypes.HANDLING_TOPIC)
                    || text(message.value()).contains("\"Session")) {
                handled.add(text(message.key()));
            }
        }
        int count = 0;
        try (Writer lines =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (ConsumerRecord<byte[], byte[]> message : messages) {
                if (handled.contains(text(message.key()))) {
                    lines.write(EventCodec.mapper()
                                    .createObjectNode()
                                    .put("topic", message.topic())
                                    .put("key", text(message.key()))
                                    .put("value", text(message.value()))
                            + "\n");
                    count++;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return count;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Sends everything once more, in the same order. */
    public int repeatAll() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("acks", "all");
        List<ConsumerRecord<byte[], byte[]>> messages = messages();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            messages.forEach(message -> producer.send(new ProducerRecord<>(
                    message.topic(), message.partition(), message.key(), message.value(), message.headers())));
            producer.flush();
        }
        return messages.size();
    }
}
