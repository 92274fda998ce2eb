package io.huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFolderTest {
    @TempDir
    Path folder;

    @Test
    void the_folders_are_for_their_owner_only_even_after_a_careless_copy() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));

        PostgresFolder.prepare(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void binaries_that_were_half_unpacked_go_and_whole_ones_stay() throws Exception {
        Path half = Files.createDirectories(folder.resolve("PG-half/bin"));
        Files.writeString(half.resolve("postgres"), "cut of");
        Path whole = Files.createDirectories(folder.resolve("PG-whole"));
        Files.createFile(whole.resolve(".exists"));

        PostgresFolder.turnToUnpack(folder).close();

        assertThat(folder.resolve("PG-half")).doesNotExist();
        assertThat(whole).exists();
    }

    @Test
    void one_at_a_time_unpacks_and_nobody_waits_once_all_is_there() throws Exception {
        try (Closeable mine = PostgresFolder.turnToUnpack(folder)) {
            assertThatThrownBy(() -> PostgresFolder.turnToUnpack(folder))
                    .isInstanceOf(OverlappingFileLockException.class); // another process would wait here
            Files.createFile(Files.createDirectories(folder.resolve("PG-whole")).resolve(".exists"));
            PostgresFolder.turnToUnpack(folder).close();
        }
        PostgresFolder.turnToUnpack(folder).close();
    }

    @Test
    void a_process_number_of_somebody_else_is_not_believed() throws Exception {
        Path data = PostgresFolder.prepare(folder);
        Path pidFile = data.resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + data + "\n");

        PostgresProcesses.stopAllIn(data);

        assertThat(pidFile).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }
}
