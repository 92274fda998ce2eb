package io.huiyin.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;

/**
 * The document store inside this JVM, on one file, speaking MongoDB's wire protocol (5.0, stand-alone) on loopback.
 *
 * <p>A write is acknowledged when the operating system has it: it survives the death of the process, not a power cut.
 * Works: single-document writes of every kind, {@code _id} and unique indexes, bulk writes, sorting, paging. Does not:
 * transactions, change streams, collation, TTL, text search. Other indexes are accepted and ignored: such queries scan.
 */
public final class EmbeddedDocumentStore implements DocumentStore {
    // a writer waits on its thread until its commit is done
    private static final int WORKERS = 32;

    private final MongoServer server;
    private final Path file;
    private final int port;

    private EmbeddedDocumentStore(MongoServer server, Path file, int port) {
        this.server = server;
        this.file = file;
        this.port = port;
    }

    /**
     * Opens the file (created where new) and serves it.
     *
     * @throws StartRefused when the port is taken or the file is in use or damaged
     */
    public static EmbeddedDocumentStore start(Path file, int port) {
        Ports.requireFree(port, "文档库");
        DurableBackend backend = open(file);
        backend.version(ServerVersion.MONGO_5_0);
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        return new EmbeddedDocumentStore(server, file, port);
    }

    @Override
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public String description() {
        return "内置文档库（" + file + "，可承受进程意外终止，不防断电）";
    }

    /** Commits, closes the file and ends all connections. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    private static DurableBackend open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return DurableBackend.open(file.toString());
        } catch (IOException e) {
            throw new StartRefused("文档库的目录 " + file.getParent() + " 无法创建，请检查目录权限和磁盘空间后重试。", e);
        } catch (MVStoreException e) {
            throw new StartRefused("文档库文件 " + file + " 打不开：它正被另一个程序使用，或者已损坏；请先停止另一个程序，或从备份恢复。", e);
        }
    }
}
