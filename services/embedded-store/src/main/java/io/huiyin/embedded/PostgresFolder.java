package io.huiyin.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders PostgreSQL lives in, with the permissions it insists on. */
final class PostgresFolder {
    private static final int OTHERS_MAY_ENTER = 0001;

    private PostgresFolder() {}

    /** @return the data directory, existing, for its owner only */
    static Path prepare(Path dir) throws IOException {
        Path data = Files.createDirectories(dir.toAbsolutePath().resolve("data"));
        requireReachable(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        // the library makes the folder of the binaries writable for everybody: nobody else gets there
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
        return data.toRealPath();
    }

    /**
     * Whoever comes first unpacks, others of the same folder wait for him; nobody waits once all is there. What a killed
     * process left half unpacked is gone.
     */
    static Closeable turnToUnpack(Path binaries) throws IOException {
        if (unpacked(binaries)) {
            return () -> {};
        }
        Files.createDirectories(binaries);
        FileChannel turn =
                FileChannel.open(binaries.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        turn.lock();
        removeHalfUnpacked(binaries);
        return turn;
    }

    private static boolean unpacked(Path binaries) throws IOException {
        if (!Files.isDirectory(binaries)) {
            return false;
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(binaries, "PG-*")) {
            boolean some = false;
            for (Path version : versions) {
                if (!Files.exists(version.resolve(".exists"))) {
                    return false;
                }
                some = true;
            }
            return some;
        }
    }

    /** The library takes a file that is there for whole, so what a killed process left half unpacked must go. */
    private static void removeHalfUnpacked(Path binaries) throws IOException {
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(binaries, "PG-*")) {
            for (Path version : versions) {
                if (!Files.exists(version.resolve(".exists"))) {
                    delete(version);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Started by root, PostgreSQL runs without root's rights: folders of others must let it pass. */
    private static void requireReachable(Path data) throws IOException {
        if (!isRoot()) {
            return;
        }
        for (Path folder = data.toRealPath(); folder != null; folder = folder.getParent()) {
            boolean ownedByRoot = Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
            int mode = (Integer) Files.getAttribute(folder, "unix:mode");
            if (!ownedByRoot && (mode & OTHERS_MAY_ENTER) == 0) {
                throw new StartRefused("流程数据库以 root 身份启动时无法进入目录 " + folder + "，请改用该目录的所有者启动，或把数据目录换到 root 所有的位置。");
            }
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }
}
