package io.huiyin.messaging.toy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.huiyin.embedded.EmbeddedDocumentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One embedded document store per test JVM, without a broker. */
public final class Documents {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final MongoClient CLIENT = MongoClients.create(start().connectionString());

    private Documents() {}

    /** An empty database. */
    public static MongoTemplate empty() {
        return new MongoTemplate(CLIENT, "unit" + NEXT.incrementAndGet());
    }

    private static EmbeddedDocumentStore start() {
        try (ServerSocket free = new ServerSocket(0)) {
            Path folder = Files.createTempDirectory("huiyin-messaging");
            folder.toFile().deleteOnExit();
            int port = free.getLocalPort();
            free.close();
            EmbeddedDocumentStore store = EmbeddedDocumentStore.start(folder.resolve("documents.mv"), port);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                store.close();
                folder.resolve("documents.mv").toFile().delete();
                folder.toFile().delete();
            }));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
