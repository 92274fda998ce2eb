package io.huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One broker, one document store and, when asked for, one PostgreSQL per test JVM, in a temporary folder that goes
 * when the JVM does. Tests share them: use own database names and consumer groups.
 */
public final class TestStores {
    private static @Nullable TestStores shared;

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedDocumentStore documents;
    private @Nullable EmbeddedPostgresServer postgres;

    private TestStores() throws IOException {
        folder = Files.createTempDirectory("huiyin-test-stores");
        removeWithThisProcess(folder);
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.anyFree(), Ports.anyFree());
        documents = EmbeddedDocumentStore.start(folder.resolve("documents.mv"), Ports.anyFree());
        kafka.createTopics(List.of("proposal.events", "handling.events", "survey.events"), List.of("caseFile.changes"));
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
        return documents.uri(database);
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
            running = EmbeddedPostgresServer.start(folder.resolve("postgres"), Ports.anyFree(), binaries());
            postgres = running;
        }
        return running;
    }

    /** Unpacked once per build or user, not once per test JVM. */
    static Path binaries() {
        return Path.of(System.getProperty(
                EmbeddedPostgresServer.BINARIES,
                Path.of(System.getProperty("java.io.tmpdir"), "huiyin-postgres-" + System.getProperty("user.name"))
                        .toString()));
    }

    /**
     * No shutdown hook: hooks run side by side, and the applications under test still talk to the stores in theirs.
     * A watching process stops PostgreSQL and deletes the folder once this JVM has gone, killed or not.
     */
    private static void removeWithThisProcess(Path folder) throws IOException {
        String watch = """
                trap '' INT TERM HUP
                while kill -0 %d 2>/dev/null; do sleep 0.3; done
                pid=$(head -n 1 '%s/postgres/data/postmaster.pid' 2>/dev/null) && kill -INT "$pid"
                while [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
                rm -rf '%s'
                """.formatted(ProcessHandle.current().pid(), folder, folder);
        new ProcessBuilder("sh", "-c", watch)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
