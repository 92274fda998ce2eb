package io.huiyin.survey.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The secret behind the links: 32 random bytes in a file only its owner may read, made at the first start. */
public final class LinkSecret {
    private LinkSecret() {}

    /** Reads the secret, or makes it. @throws UncheckedIOException when the file can be neither read nor made */
    public static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("征询链接密钥文件读写失败：" + file.getFileName() + "，请检查文件夹权限。", unreadable);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Path made = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secret",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(made, secret, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, made); // whoever comes second keeps the first one's
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.delete(made);
        }
    }
}
