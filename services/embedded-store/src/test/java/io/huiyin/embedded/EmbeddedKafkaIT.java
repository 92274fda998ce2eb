package io.huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    @TempDir
    Path folder;

    @Test
    @DisplayName("kill -9 of the broker: every acknowledged event is read again")
    void every_acknowledged_event_is_found_after_kill_9() throws Exception {
        List<String> acknowledged = ChildJvm.acknowledgedBeforeKill(
                KafkaWriter.class, 3000, folder.resolve("kafka"), Ports.anyFree(), Ports.anyFree());

        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.anyFree(), Ports.anyFree())) {
            assertThat(readAll(kafka)).containsAll(acknowledged);
        }
    }

    @Test
    void topics_are_made_on_purpose_only_and_keep_their_events_for_ever() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.anyFree(), Ports.anyFree());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            kafka.createTopics(List.of("proposal.events"), List.of("caseFile.changes"));
            kafka.createTopics(List.of("proposal.events", "survey.events"), List.of("caseFile.changes"));

            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder("proposal.events", "survey.events", "caseFile.changes");
            assertThat(admin.describeTopics(List.of("proposal.events"))
                            .allTopicNames()
                            .get()
                            .get("proposal.events")
                            .partitions())
                    .hasSize(4);
            assertThat(settings(admin, "proposal.events"))
                    .containsEntry("retention.ms", "-1")
                    .containsEntry("message.timestamp.type", "LogAppendTime")
                    .containsEntry("cleanup.policy", "delete");
            assertThat(settings(admin, "caseFile.changes")).containsEntry("cleanup.policy", "compact");
            assertThatThrownBy(() -> admin.describeTopics(List.of("typing.error"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private static Map<String, String> settings(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
    }

    private static Set<String> readAll(EmbeddedKafka kafka) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("killed.events").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<String> events = new HashSet<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
                for (ConsumerRecord<String, String> event : records) {
                    events.add(event.value());
                }
            }
            return events;
        }
    }
}
