package io.huiyin.proposal;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.embedded.TestStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads {@code proposal.events} from its beginning. */
final class PublishedEvents {
    private PublishedEvents() {}

    /** Those that fit, in the order of their partitions, once there are so many or half a minute has passed. */
    static List<EventEnvelope> await(int count, Predicate<EventEnvelope> fits) {
        EventCodec codec = new EventCodec();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestStores.shared().bootstrapServers(), "enable.auto.commit", false);
        List<EventEnvelope> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(EventTypes.PROPOSAL_TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant end = Instant.now().plusSeconds(30);
            // a little longer than needed, so that one too many would be seen
            for (int quiet = 0; quiet < 3 && Instant.now().isBefore(end); ) {
                int before = found.size();
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record ->
                                codec.read(record.value()).filter(fits).ifPresent(found::add));
                quiet = found.size() >= count && found.size() == before ? quiet + 1 : 0;
            }
        }
        return found;
    }
}
