package io.huiyin.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One real Kafka broker (KRaft, broker and controller in one) on a folder, bound to loopback only.
 *
 * <p>What a producer was acknowledged with {@code acks=all} is found again after the process was killed; it is not
 * forced to the disk, so a power cut may lose the last moments. Topics are never created by being used.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final int PATIENCE_SECONDS = 30;
    private static final String HOST = "127.0.0.1";

    /** Domain topics are the record: kept for ever, stamped by the broker. */
    private static final Map<String, String> DOMAIN_TOPIC =
            Map.of("retention.ms", "-1", "message.timestamp.type", "LogAppendTime");

    private static final Map<String, String> COMPACTED_TOPIC = Map.of("cleanup.policy", "compact");

    private final KafkaRaftServer server;
    private final int brokerPort;

    private EmbeddedKafka(KafkaRaftServer server, int brokerPort) {
        this.server = server;
        this.brokerPort = brokerPort;
    }

    /**
     * Starts the broker and returns when it serves. A folder left by a killed process opens in a few seconds.
     *
     * @param dir the broker's folder, created and formatted where new
     * @throws StartRefused when the folder cannot be prepared
     */
    public static EmbeddedKafka start(Path dir, int brokerPort, int controllerPort) {
        format(dir);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(dir, brokerPort, controllerPort), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, brokerPort);
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return HOST + ":" + brokerPort;
    }

    /**
     * Creates the topics that are missing and leaves those that exist as they are.
     *
     * @param domainTopics kept for ever, broker time stamps
     * @param compactedTopics feeds of which only the newest record per key matters
     */
    public void createTopics(Collection<String> domainTopics, Collection<String> compactedTopics) {
        Map<String, NewTopic> topics = Stream.concat(
                        domainTopics.stream().map(name -> topic(name, DOMAIN_TOPIC)),
                        compactedTopics.stream().map(name -> topic(name, COMPACTED_TOPIC)))
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            for (KafkaFuture<Void> created :
                    admin.createTopics(topics.values()).values().values()) {
                awaitCreated(created);
            }
            // created at the controller is not yet known to the broker
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!admin.listTopics()
                    .names()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .containsAll(topics.keySet())) {
                if (System.nanoTime() > giveUp) {
                    throw new TimeoutException("topics are not known to the broker");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("topics could not be created: " + topics.keySet(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    private static void awaitCreated(KafkaFuture<Void> created)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            created.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Stops cleanly (about a third of a second). */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(settings);
    }

    private static void format(Path dir) {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(dir);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(dir.toString())
                    .addDirectory(dir.toString())
                    .run();
        } catch (IOException e) {
            throw new StartRefused("消息队列的数据目录 " + dir + " 无法创建，请检查目录权限和磁盘空间后重试。", e);
        } catch (Exception e) { // Formatter.run declares Exception
            throw new StartRefused("消息队列的数据目录 " + dir + " 无法初始化，请检查目录权限和磁盘空间后重试。", e);
        }
    }

    private static Properties settings(Path dir, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, brokerPort, HOST, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://%s:%d".formatted(HOST, brokerPort),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                "1@%s:%d".formatted(HOST, controllerPort),
                "log.dirs",
                dir.toString(),
                "auto.create.topics.enable",
                "false",
                "num.partitions",
                Integer.toString(PARTITIONS)));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0",
                // a killed broker's registration must expire before it may come back: 9 s by default
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "300",
                "log.cleaner.dedupe.buffer.size", "16777216"));
        // committed offsets of a stopped system are kept: without this a month's standstill would replay everything
        settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        return settings;
    }
}
