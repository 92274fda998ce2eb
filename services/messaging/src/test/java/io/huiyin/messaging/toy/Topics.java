package io.huiyin.messaging.toy;

import static io.huiyin.messaging.toy.Eventually.eventually;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker seen from outside. */
public final class Topics {
    private final String broker;

    public Topics(String broker) {
        this.broker = broker;
    }

    /** Everything in a topic that fits, when it is at least that many records. */
    public List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> which) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            eventually(count + " records in " + topic, () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (which.test(record)) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
            consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                if (which.test(record)) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    /** Sequences of a proposal's events in the order they stand in the topic, repeats included. */
    public List<Long> sequences(String proposal, int count) {
        return await(
                        "survey.events",
                        count,
                        record -> event(record)
                                .filter(event -> event.subject().equals(proposal))
                                .isPresent())
                .stream()
                .map(record -> event(record).orElseThrow().sequence())
                .toList();
    }

    /** Sends bytes as they are. */
    public void send(String topic, String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sends many, in order. */
    public void sendAll(String topic, String key, List<byte[]> values) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            values.forEach(value -> producer.send(new ProducerRecord<>(topic, key, value)));
            producer.flush();
        }
    }

    /** A header's text. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Optional<EventEnvelope> event(ConsumerRecord<String, byte[]> record) {
        try {
            return new EventCodec().read(record.value());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
