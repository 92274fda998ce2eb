package io.huiyin.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends to a broker of its own until killed. Arguments: folder, broker port, controller port. */
final class KafkaWriter {
    private KafkaWriter() {}

    public static void main(String[] arguments) {
        EmbeddedKafka kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        kafka.createTopics(List.of("killed.events"), List.of());
        Properties settings = new Properties();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        for (int i = 0; ; i++) {
            String event = "e" + i;
            producer.send(new ProducerRecord<>("killed.events", "case" + i % 7, event), (sent, failure) -> {
                if (failure == null) {
                    ChildJvm.acknowledged(event);
                }
            });
            if (i % 50 == 0) {
                producer.flush();
            }
        }
    }
}
