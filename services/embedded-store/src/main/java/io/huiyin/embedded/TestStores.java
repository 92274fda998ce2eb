package io.huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One broker, one document store and, when asked for, one PostgreSQL per test JVM, in a temporary folder that is
 * deleted when the JVM ends. Tests share them: use own database names and consumer groups.
 */
public final class TestStores {
    private static @Nullable TestStores shared;

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedDocumentStore documents;
    private @Nullable EmbeddedPostgresServer postgres;

    private TestStores() throws IOException {
        folder = Files.createTempDirectory("huiyin-test-stores");
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.anyFree(), Ports.anyFree());
        documents = EmbeddedDocumentStore.start(folder.resolve("documents.mv"), Ports.anyFree());
        kafka.createTopics(List.of("proposal.events", "handling.events", "survey.events"), List.of("caseFile.changes"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test-stores-stop"));
    }

    /** The stores of this JVM, started with the topics of the system at the first call. */
    public static synchronized TestStores shared() {
        TestStores stores = shared;
        if (stores == null) {
            try {
                stores = new TestStores();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            shared = stores;
        }
        return stores;
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Creates further domain topics (a service's dead letters, say); existing ones stay as they are. */
    public void createTopics(String... names) {
        kafka.createTopics(List.of(names), List.of());
    }

    /** Connection string with this database; a new name is an empty database. */
    public String mongoUri(String database) {
        return documents.connectionString() + "/" + database;
    }

    /** JDBC URL of the database {@code handling}; starts PostgreSQL at the first call. User {@link #postgresUser()}. */
    public String postgresUrl() {
        return postgres().jdbcUrl();
    }

    /** The user of {@link #postgresUrl()}; there is no password. */
    public String postgresUser() {
        return postgres().user();
    }

    /** PostgreSQL itself, started at the first call. */
    public synchronized EmbeddedPostgresServer postgres() {
        EmbeddedPostgresServer running = postgres;
        if (running == null) {
            running = EmbeddedPostgresServer.start(folder.resolve("postgres"), Ports.anyFree());
            postgres = running;
        }
        return running;
    }

    private synchronized void stop() {
        EmbeddedPostgresServer running = postgres;
        if (running != null) {
            running.close();
        }
        documents.close();
        kafka.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // a temporary folder that cannot be deleted harms nobody
            folder.toFile().deleteOnExit();
        }
    }
}
