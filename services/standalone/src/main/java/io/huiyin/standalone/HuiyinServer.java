package io.huiyin.standalone;

import io.huiyin.embedded.DataFolder;
import io.huiyin.embedded.DataFolderLock;
import io.huiyin.embedded.DocumentStore;
import io.huiyin.embedded.EmbeddedKafka;
import io.huiyin.embedded.EmbeddedPostgresServer;
import io.huiyin.embedded.StoreChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole system in this JVM: a real Kafka broker, the document store, PostgreSQL for the engine, all services. Stopped
 * in the reverse order; survives {@code kill -9}.
 */
public final class HuiyinServer implements AutoCloseable {
    /**
     * How to start.
     *
     * @param data folder of everything that is kept
     * @param ports all ports
     * @param played whether this folder's clock is moved (a season); such a folder never becomes a normal one
     * @param extras configuration classes added to every service: movable clock, fault points
     * @param settings further settings for every service
     */
    public record Options(Path data, Ports ports, boolean played, List<Class<?>> extras, Map<String, Object> settings) {
        /** A normal installation. */
        public static Options normal(Path data, Ports ports) {
            return new Options(data, ports, false, List.of(), Map.of());
        }
    }

    private static final long LEAST_FREE_MEGABYTES = 500;
    /** The broker is in the same process: killed and started anew, nobody waits for members that are no more. */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

    private final Options options;
    private final DataFolderLock lock;
    private final EmbeddedKafka kafka;
    private final DocumentStore documents;
    private final PostgresKeeper postgres;
    private final Services services;

    private HuiyinServer(
            Options options,
            DataFolderLock lock,
            EmbeddedKafka kafka,
            DocumentStore documents,
            PostgresKeeper postgres,
            Services services) {
        this.options = options;
        this.lock = lock;
        this.kafka = kafka;
        this.documents = documents;
        this.postgres = postgres;
        this.services = services;
    }

    /**
     * Starts everything; returns when all services answer.
     *
     * @throws io.huiyin.embedded.StartRefused with one clear sentence: port taken, folder locked, disk full, wrong store
     */
    public static HuiyinServer start(Options options, Progress progress) {
        System.setProperty(
                "huiyin.log", options.data().resolve("logs/huiyin.log").toString());
        Cleanup started = new Cleanup();
        try {
            DataFolder folder = DataFolder.at(options.data());
            DataFolderLock lock = started.add(folder.lock());
            // whoever killed the last process may have left PostgreSQL behind, on the very port we want
            EmbeddedPostgresServer.stopLeftOver(folder.postgres());
            options.ports().all().forEach(io.huiyin.embedded.Ports::requireFree);
            folder.requireFree(LEAST_FREE_MEGABYTES);
            folder.mark(options.played() ? DataFolder.Kind.PLAYED : DataFolder.Kind.NORMAL);
            StoreChoice store = StoreChoice.of(folder, System.getenv());

            progress.begin("消息队列 Kafka");
            EmbeddedKafka kafka = started.add(EmbeddedKafka.start(
                    folder.kafka(), options.ports().broker(), options.ports().controller()));
            kafka.createTopics(Topics.domain(), Topics.compacted());
            progress.done();

            progress.begin("案卷库");
            DocumentStore documents = started.add(store.start(options.ports().documents()));
            progress.done();

            progress.begin("流程库 PostgreSQL");
            PostgresKeeper postgres = started.add(new PostgresKeeper(() -> EmbeddedPostgresServer.start(
                    folder.postgres(), options.ports().postgres())));
            progress.done();

            Services services = started.add(new Services(options.ports()));
            services.start(settings(options, kafka, documents, postgres), options.extras(), progress);
            return new HuiyinServer(options, lock, kafka, documents, postgres, services);
        } catch (RuntimeException failed) {
            started.close();
            throw failed;
        }
    }

    private static Map<String, Object> settings(
            Options options, EmbeddedKafka kafka, DocumentStore documents, PostgresKeeper postgres) {
        Path data = options.data();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("huiyin.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("huiyin.kafka.session-timeout", SESSION_TIMEOUT.toMillis());
        settings.put("huiyin.mongodb.uri", documents.connectionString());
        settings.put("huiyin.jdbc.url", postgres.jdbcUrl());
        settings.put("spring.datasource.url", postgres.jdbcUrl());
        settings.put("spring.datasource.username", postgres.user());
        settings.put("huiyin.access.secret-file", data.resolve("access.secret"));
        settings.put("huiyin.survey.link-secret-file", data.resolve("survey-links.secret"));
        settings.put("huiyin.supervision.index-dir", data.resolve("index"));
        settings.put(
                "huiyin.handling.url", "http://127.0.0.1:" + options.ports().handling());
        settings.put("server.address", "127.0.0.1");
        settings.putAll(options.settings());
        return settings;
    }

    /** All ports. */
    public Ports ports() {
        return options.ports();
    }

    /** The folder everything is kept in. */
    public Path data() {
        return options.data();
    }

    /** Of the broker. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Of the document store, without database. */
    public String mongoUri() {
        return documents.connectionString();
    }

    /** Of the engine's database. */
    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    /** Process id of PostgreSQL. */
    public long postgresPid() {
        return postgres.pid();
    }

    /** Which document store runs, in Chinese. */
    public String storeName() {
        return documents.description();
    }

    /** A running service's context, e.g. {@code handling-service}. */
    public ConfigurableApplicationContext context(String service) {
        return services.context(service);
    }

    @Override
    public void close() {
        services.close();
        postgres.close();
        documents.close();
        kafka.close();
        lock.close();
    }
}
