package io.huiyin.standalone;

import io.huiyin.embedded.EmbeddedDocumentStore;
import io.huiyin.embedded.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data folder, checked and locked for this process. */
final class OpenFolder implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 500L * 1024 * 1024;
    private static final String KIND_FILE = "kind";

    private final HuiyinServer.Options options;
    private final FileChannel channel;
    private final FileLock lock;

    private OpenFolder(HuiyinServer.Options options, FileChannel channel, FileLock lock) {
        this.options = options;
        this.channel = channel;
        this.lock = lock;
    }

    /** The document store of this folder. */
    interface Documents extends AutoCloseable {
        String connectionString();

        String name();

        @Override
        void close();
    }

    static OpenFolder open(HuiyinServer.Options options) {
        Path data = options.data();
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartRefused("数据文件夹 " + data + " 正被另一个回音进程使用。请先停止那个进程，或用 --data 另选文件夹。");
            }
            OpenFolder folder = new OpenFolder(options, channel, lock);
            folder.check();
            return folder;
        } catch (IOException unusable) {
            throw new StartRefused("数据文件夹 " + data + " 不能使用（" + unusable.getMessage() + "）。请检查权限，或用 --data 另选文件夹。");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownProcess) {
            return null;
        }
    }

    private void check() throws IOException {
        try {
            for (Map.Entry<Integer, String> port : options.ports().all().entrySet()) {
                io.huiyin.embedded.Ports.requireFree(port.getKey(), port.getValue());
            }
            long free = Files.getFileStore(options.data()).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new StartRefused("磁盘只剩 %d MB，至少需要 %d MB。请清理磁盘，或用 --data 换到别的磁盘。"
                        .formatted(free / 1024 / 1024, LEAST_FREE_BYTES / 1024 / 1024));
            }
            checkKind();
        } catch (StartRefused refused) {
            close();
            throw refused;
        }
    }

    private void checkKind() throws IOException {
        Path file = options.data().resolve(KIND_FILE);
        String wanted = options.played() ? "played" : "normal";
        if (!Files.exists(file)) {
            Files.writeString(file, wanted, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(wanted)) {
            throw new StartRefused(
                    found.equals("played")
                            ? "这个数据文件夹是演练（season）用过的，时钟被拨动过，不能当作正式数据启动。请用 --data 另选文件夹。"
                            : "这个数据文件夹是正式数据，不能用来演练（season）。请用 --data 另选一个空文件夹。");
        }
    }

    /** Starts the document store. */
    Documents documents() {
        EmbeddedDocumentStore store = EmbeddedDocumentStore.start(
                options.data().resolve("documents.mv"), options.ports().documents());
        return new Documents() {
            @Override
            public String connectionString() {
                return store.connectionString();
            }

            @Override
            public String name() {
                return "内置案卷库（mongo-java-server）";
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
