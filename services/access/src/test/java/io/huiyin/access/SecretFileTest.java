package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    private static final String NAME = "征询链接密钥文件";

    @TempDir
    Path folder;

    @Test
    void a_new_secret_is_random_and_its_owners_only() throws Exception {
        byte[] first = SecretFile.readOrCreate(folder.resolve("data/one.secret"), NAME);
        byte[] second = SecretFile.readOrCreate(folder.resolve("data/two.secret"), NAME);

        assertThat(first).hasSize(32).isNotEqualTo(second).isNotEqualTo(new byte[32]);
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/one.secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void services_that_start_together_share_one_secret() throws Exception {
        Path file = folder.resolve("access.secret");
        ExecutorService services = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> HexFormat.of().formatHex(SecretFile.readOrCreate(file, NAME));
            var started = services.invokeAll(
                    IntStream.range(0, 64).mapToObj(service -> start).collect(Collectors.toList()));
            assertThat(started.stream().map(SecretFileTest::get).distinct()).hasSize(1);
        } finally {
            services.shutdownNow();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_secret_others_can_read_is_refused() throws Exception {
        Path file = folder.resolve("access.secret");
        SecretFile.readOrCreate(file, NAME);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SecretFile.readOrCreate(file, NAME))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageStartingWith(NAME)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_damaged_secret_is_refused_not_replaced() throws Exception {
        Path file = folder.resolve("access.secret");
        SecretFile.readOrCreate(file, NAME);
        Files.write(file, new byte[3]);

        assertThatThrownBy(() -> SecretFile.readOrCreate(file, NAME))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageStartingWith(NAME)
                .hasMessageContaining("已损坏");
        assertThat(file).hasSize(3);
    }

    @Test
    void a_folder_that_cannot_be_is_told() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> SecretFile.readOrCreate(file.resolve("access.secret"), NAME))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageStartingWith(NAME)
                .hasMessageContaining("请检查目录");
    }

    private static String get(Future<String> result) {
        try {
            return result.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
