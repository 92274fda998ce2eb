package io.huiyin.embedded;

import static io.huiyin.embedded.DataFolder.Kind.NORMAL;
import static io.huiyin.embedded.DataFolder.Kind.PLAYED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void a_normal_folder_is_never_played_with() {
        DataFolder folder = DataFolder.at(temporary.resolve("data"));
        folder.mark(NORMAL);

        assertThatCode(() -> folder.mark(NORMAL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> folder.mark(PLAYED))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("正式数据")
                .hasMessageContaining("另选");
    }

    @Test
    void a_played_folder_never_becomes_a_normal_one() {
        DataFolder folder = DataFolder.at(temporary);
        folder.mark(PLAYED);

        assertThatCode(() -> folder.mark(PLAYED)).doesNotThrowAnyException();
        assertThatThrownBy(() -> folder.mark(NORMAL))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("演练");
    }

    @Test
    void data_without_a_mark_counts_as_real() throws Exception {
        DataFolder folder = DataFolder.at(temporary);
        Files.createFile(folder.documents());

        assertThatThrownBy(() -> folder.mark(PLAYED)).isInstanceOf(StartRefused.class);
        assertThatCode(() -> folder.mark(NORMAL)).doesNotThrowAnyException();
    }

    @Test
    void one_process_at_a_time_holds_a_folder() {
        DataFolder folder = DataFolder.at(temporary);
        try (DataFolderLock held = folder.lock()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(folder::lock)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("正被另一个回音进程")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        assertThatCode(() -> folder.lock().close()).doesNotThrowAnyException();
    }

    @Test
    void a_full_disk_is_refused_with_the_numbers() {
        DataFolder folder = DataFolder.at(temporary);

        assertThatCode(() -> folder.requireFree(1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> folder.requireFree(Integer.MAX_VALUE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("至少需要 " + Integer.MAX_VALUE + " MB");
    }

    @Test
    void a_port_in_use_is_refused_by_its_purpose() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort(), "消息队列"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("端口 " + other.getLocalPort() + "（消息队列）已被占用");
        }
        assertThatCode(() -> Ports.requireFree(Ports.anyFree(), "消息队列")).doesNotThrowAnyException();
    }
}
