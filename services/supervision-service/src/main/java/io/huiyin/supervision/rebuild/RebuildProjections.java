package io.huiyin.supervision.rebuild;

import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.supervision.casefile.CaseFiles;
import io.huiyin.supervision.casefile.Sessions;
import io.huiyin.supervision.ledger.index.BuildIndex;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Makes every projection anew from the domain topics. The offsets go back first, then the documents go: a crash in between
 * leaves events that are read again and found heard, never documents that nobody fills.
 */
public final class RebuildProjections {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildProjections.class);
    /** What reads the domain topics here. */
    public static final List<String> BINDINGS =
            List.of("proposalEvents-in-0", "handlingEvents-in-0", "surveyEvents-in-0");

    static final String GROUP = "supervision";
    private static final List<String> TOPICS =
            List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC, EventTypes.SURVEY_TOPIC);

    private final BindingsLifecycleController bindings;
    private final CaseFiles files;
    private final Sessions sessions;
    private final MongoTemplate mongo;
    private final BuildIndex index;
    private final String bootstrapServers;
    private final ReentrantLock one = new ReentrantLock();

    public RebuildProjections(
            BindingsLifecycleController bindings,
            CaseFiles files,
            Sessions sessions,
            MongoTemplate mongo,
            BuildIndex index,
            String bootstrapServers) {
        this.bindings = bindings;
        this.files = files;
        this.sessions = sessions;
        this.mongo = mongo;
        this.index = index;
        this.bootstrapServers = bootstrapServers;
    }

    /** 409: one rebuild at a time, and none while other nodes of this service read. */
    public record RebuildBlocked(String why) implements Rejection {}

    /** What was begun; {@code /actuator/settled} and the consumers' lag say when it is done. */
    public record Rebuild(Map<String, Long> events) {}

    /** Begins; returns when the topics are being read from the beginning. */
    public Rebuild rebuild() {
        if (!one.tryLock()) {
            throw new Rejected(new RebuildBlocked("另一次重建还在进行"));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            change(BindingsLifecycleController.State.STOPPED);
            try {
                Map<TopicPartition, Long> ends = offsets(admin, OffsetSpec.latest());
                goBack(admin, offsets(admin, OffsetSpec.earliest()));
                forget();
                LOG.info(
                        "rebuilding from {} events",
                        ends.values().stream().mapToLong(Long::longValue).sum());
                return new Rebuild(ends.entrySet().stream()
                        .collect(Collectors.groupingBy(
                                end -> end.getKey().topic(), Collectors.summingLong(Map.Entry::getValue))));
            } finally {
                change(BindingsLifecycleController.State.STARTED);
            }
        } finally {
            one.unlock();
        }
    }

    private void change(BindingsLifecycleController.State state) {
        BINDINGS.forEach(binding -> bindings.changeState(binding, state));
    }

    private void forget() {
        mongo.getCollection("parkedEvents").deleteMany(new org.bson.Document());
        files.deleteAll();
        sessions.deleteAll();
        index.clear();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, OffsetSpec which) {
        return get(() -> {
            Map<TopicPartition, OffsetSpec> wanted =
                    admin.describeTopics(TOPICS).allTopicNames().get(10, TimeUnit.SECONDS).values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(partition -> partition, partition -> which));
            return admin.listOffsets(wanted).all().get(10, TimeUnit.SECONDS).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        });
    }

    private static void goBack(Admin admin, Map<TopicPartition, Long> beginnings) {
        Map<TopicPartition, OffsetAndMetadata> offsets = beginnings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, begin -> new OffsetAndMetadata(begin.getValue())));
        get(() -> admin.alterConsumerGroupOffsets(GROUP, offsets).all().get(10, TimeUnit.SECONDS));
    }

    /** A question to the broker. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static <T extends @org.jspecify.annotations.Nullable Object> T get(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException refused) {
            LOG.warn("rebuild blocked", refused);
            throw new Rejected(new RebuildBlocked(
                    refused.getCause() instanceof KafkaException ? "本服务还有其他节点在读取事件，或消息队列拒绝了请求" : "消息队列没有应答"));
        } catch (TimeoutException away) {
            throw new Rejected(new RebuildBlocked("消息队列没有应答"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Rejected(new RebuildBlocked("服务正在停止"));
        }
    }
}
