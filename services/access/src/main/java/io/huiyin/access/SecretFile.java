package io.huiyin.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** 32 random bytes that only their owner may read. Several services of one folder may start at once: the first file wins. */
public final class SecretFile {
    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SecretFile() {}

    /**
     * The secret in the file, which is made when absent.
     *
     * @param name what the file is called in a refusal, e.g. 开发密钥文件
     * @throws UnusableSecret when it cannot be read or made, has not 32 bytes, or others may read it
     */
    public static byte[] readOrCreate(Path file, String name) {
        try {
            if (Files.notExists(file)) {
                create(file.toAbsolutePath());
            }
            return read(file, name);
        } catch (IOException unusable) {
            throw new UnusableSecret(name + " " + file + " 读不出也建不了，请检查目录是否存在、磁盘是否写满、权限是否足够。", unusable);
        }
    }

    private static byte[] read(Path file, String name) throws IOException {
        if (posix(file)) {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE));
            if (!others.isEmpty()) {
                throw new UnusableSecret(name + " " + file + " 能被别的用户读写，请执行 chmod 600 后再启动。");
            }
        }
        byte[] secret = Files.readAllBytes(file);
        if (secret.length != LENGTH) {
            throw new UnusableSecret(name + " " + file + " 已损坏（应为 " + LENGTH + " 字节），请删除后再启动，此前由它签发的都会失效。");
        }
        return secret;
    }

    private static void create(Path file) throws IOException {
        Path folder = Files.createDirectories(parent(file));
        FileAttribute<?>[] attributes = posix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(folder, ".new", ".secret", attributes);
        try {
            byte[] secret = new byte[LENGTH];
            new SecureRandom().nextBytes(secret);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(secret));
                channel.force(true);
            }
            // a move would replace the file that another service has just made and read
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherServiceWasFirst) {
            return;
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path parent(Path absolute) throws IOException {
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException(absolute + " is no file");
        }
        return folder;
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
