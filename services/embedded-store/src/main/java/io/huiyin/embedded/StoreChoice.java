package io.huiyin.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Which document store a data folder uses: the server of {@code MONGODB_URI} where given, else a {@code mongod} found
 * on the {@code PATH}, else the embedded one. The first start writes the choice into the folder's
 * {@code store.properties}; a later start that would choose otherwise is refused, because it would show empty lists.
 *
 * <p>{@code HUIYIN_DOCUMENT_STORE=embedded} leaves a {@code mongod} on the path unused.
 */
public final class StoreChoice {
    private static final String FILE = "store.properties";
    private static final String KEY = "documents";

    /** The document stores there are. */
    public enum Kind {
        /** A server somebody else runs. */
        MONGODB_URI("mongodb-uri", "MONGODB_URI 指定的 MongoDB", "重新设置环境变量 MONGODB_URI"),
        /** A {@code mongod} of this machine, started on the data folder. */
        MONGOD("mongod", "本机的 mongod", "安装 mongod 并使其位于 PATH 中（且不设置 MONGODB_URI 和 HUIYIN_DOCUMENT_STORE）"),
        /** The one inside this JVM. */
        EMBEDDED("embedded", "内置文档库", "去掉环境变量 MONGODB_URI，并设置 HUIYIN_DOCUMENT_STORE=embedded");

        private final String word;
        private final String name;
        private final String wayBack;

        Kind(String word, String name, String wayBack) {
            this.word = word;
            this.name = name;
            this.wayBack = wayBack;
        }
    }

    private final DataFolder folder;
    private final Kind kind;
    private final String uri;
    private final Path mongod;

    private StoreChoice(DataFolder folder, Kind kind, String uri, Path mongod) {
        this.folder = folder;
        this.kind = kind;
        this.uri = uri;
        this.mongod = mongod;
    }

    /**
     * Decides, compares with what the folder has been used with, and writes the first choice down.
     *
     * @param environment as of {@link System#getenv()}
     * @throws StoreMismatch when the folder has been used with another store
     */
    public static StoreChoice of(DataFolder folder, Map<String, String> environment) {
        String uri = environment.getOrDefault("MONGODB_URI", "").strip();
        boolean embeddedWanted =
                environment.getOrDefault("HUIYIN_DOCUMENT_STORE", "").equals(Kind.EMBEDDED.word);
        Optional<Path> mongod = embeddedWanted ? Optional.empty() : onPath(environment.getOrDefault("PATH", ""));
        Kind kind = !uri.isEmpty() ? Kind.MONGODB_URI : mongod.isPresent() ? Kind.MONGOD : Kind.EMBEDDED;
        recorded(folder).ifPresentOrElse(used -> requireSame(folder, used, kind), () -> record(folder, kind));
        return new StoreChoice(folder, kind, uri, mongod.orElse(Path.of("mongod")));
    }

    /** Which store it is. */
    public Kind kind() {
        return kind;
    }

    /**
     * Starts the store, or connects to it where others run it.
     *
     * @param port for a store started here
     * @throws StartRefused when it does not come up
     */
    public DocumentStore start(int port) {
        return switch (kind) {
            case MONGODB_URI -> new ExternalMongo(uri);
            case MONGOD -> MongodProcess.start(mongod, folder.mongod(), port);
            case EMBEDDED -> EmbeddedDocumentStore.start(folder.documents(), port);
        };
    }

    private static Optional<Path> onPath(String path) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("mongod"))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static void requireSame(DataFolder folder, Kind used, Kind now) {
        if (used != now) {
            throw new StoreMismatch("数据目录 %s 一直使用%s，这次却会使用%s，原有数据将无法看到；请%s后再启动，或另选一个空的数据目录。"
                    .formatted(folder.path(), used.name, now.name, used.wayBack));
        }
    }

    private static Optional<Kind> recorded(DataFolder folder) {
        Path file = folder.path().resolve(FILE);
        if (!Files.exists(file)) {
            // a folder from before the choice was written down
            return Files.exists(folder.documents()) ? Optional.of(Kind.EMBEDDED) : Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StartRefused("无法读取 " + file + "，请检查文件权限后重试。", e);
        }
        String word = properties.getProperty(KEY, "");
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        throw new StartRefused(file + " 的内容无法识别（documents=" + word + "），请恢复该文件后再启动。");
    }

    private static void record(DataFolder folder, Kind kind) {
        Path file = folder.path().resolve(FILE);
        Path draft = folder.path().resolve(FILE + ".new");
        try {
            Files.writeString(
                    draft,
                    "# which document store this folder is used with; do not edit\n" + KEY + "=" + kind.word + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartRefused("无法写入 " + file + "，请检查目录权限和磁盘空间后重试。", e);
        }
    }
}
