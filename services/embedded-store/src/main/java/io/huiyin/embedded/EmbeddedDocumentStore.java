package io.huiyin.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** The document store in this JVM, speaking MongoDB's wire protocol on loopback. */
public final class EmbeddedDocumentStore implements AutoCloseable {
    private final MongoServer server;
    private final int port;

    private EmbeddedDocumentStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Opens the file (created where new) and serves it. */
    public static EmbeddedDocumentStore start(Path file, int port) {
        DurableBackend backend = DurableBackend.open(file.toString());
        backend.version(ServerVersion.MONGO_5_0);
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, 32);
        return new EmbeddedDocumentStore(server, port);
    }

    /** Without a database name. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
