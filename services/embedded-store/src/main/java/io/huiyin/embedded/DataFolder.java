package io.huiyin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The folder everything is kept in: which kind it is, where each store has its place, whether there is room.
 *
 * @param path the folder itself
 */
public record DataFolder(Path path) {
    private static final String KIND = "kind";
    private static final long MEGABYTE = 1024L * 1024;

    /** What a folder is for. A folder never changes its kind. */
    public enum Kind {
        /** Real work, real days. */
        NORMAL("normal", "这个数据目录存放的是正式数据，不能用来演练；请另选一个空目录。"),
        /** Played with a moved clock: a season, a demonstration, a test. */
        PLAYED("played", "这个数据目录做过演练，时钟被拨动过，不能当作正式数据使用；请另选一个目录。");

        private final String word;
        private final String refusal;

        Kind(String word, String refusal) {
            this.word = word;
            this.refusal = refusal;
        }
    }

    /** @throws StartRefused when the folder cannot be created */
    public static DataFolder at(Path path) {
        try {
            return new DataFolder(Files.createDirectories(path.toAbsolutePath()).toRealPath());
        } catch (IOException e) {
            throw new StartRefused("数据目录 " + path + " 无法创建，请检查目录权限，或另选一个数据目录。", e);
        }
    }

    /** Takes the folder for this process until closed. */
    public DataFolderLock lock() {
        return DataFolderLock.acquire(path);
    }

    /**
     * Marks a new folder and checks an old one. A folder that holds data but no mark counts as {@link Kind#NORMAL}:
     * nothing that may be real is ever played with.
     *
     * @throws StartRefused when the folder is of the other kind
     */
    public void mark(Kind kind) {
        Path file = path.resolve(KIND);
        try {
            if (!Files.exists(file)) {
                Kind unmarked = holdsData() ? Kind.NORMAL : kind;
                Files.writeString(file, unmarked.word, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            }
            Kind found = Files.readString(file).strip().equals(Kind.PLAYED.word) ? Kind.PLAYED : Kind.NORMAL;
            if (found != kind) {
                throw new StartRefused(found.refusal + "（" + path + "）");
            }
        } catch (IOException e) {
            throw new StartRefused("数据目录 " + path + " 无法读写，请检查目录权限和磁盘空间后重试。", e);
        }
    }

    /** @throws StartRefused when less than {@code megabytes} are free on the disk of this folder */
    public void requireFree(long megabytes) {
        try {
            long free = Files.getFileStore(path).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw new StartRefused(
                        "数据目录 %s 所在的磁盘只剩 %d MB，至少需要 %d MB；请清理磁盘，或另选一个数据目录。".formatted(path, free, megabytes));
            }
        } catch (IOException e) {
            throw new StartRefused("无法查询数据目录 " + path + " 所在磁盘的剩余空间，请检查该磁盘后重试。", e);
        }
    }

    /** Folder of the broker. */
    public Path kafka() {
        return path.resolve("kafka");
    }

    /** Folder of the engine's database. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    /** File of the embedded document store. */
    public Path documents() {
        return path.resolve("documents.mv");
    }

    /** Folder of a {@code mongod} started here. */
    public Path mongod() {
        return path.resolve("mongod");
    }

    private boolean holdsData() {
        return Stream.of(kafka(), postgres(), documents(), mongod()).anyMatch(Files::exists);
    }
}
