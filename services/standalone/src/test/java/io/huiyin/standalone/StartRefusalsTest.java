package io.huiyin.standalone;

import static io.huiyin.standalone.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.embedded.DataFolder;
import io.huiyin.embedded.DataFolderLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be seen before anything is started is said before anything is started. */
class StartRefusalsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path data;

    @Test
    void a_taken_port_is_named_with_what_it_is_for() throws IOException {
        Ports ports = freePorts();
        try (ServerSocket other = new ServerSocket(ports.survey(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(() -> start(HuiyinServer.Options.normal(data, ports))))
                    .contains(Integer.toString(other.getLocalPort()), "征询意见", "占用");
        }
        assertNothingWasStarted();
    }

    @Test
    void a_folder_another_process_uses_is_left_alone() {
        try (DataFolderLock other = DataFolder.at(data).lock()) {
            assertThat(other).isNotNull();
            assertThat(refusal(() -> start(HuiyinServer.Options.normal(data, freePorts()))))
                    .contains(data.getFileName().toString(), "另一个回音进程");
        }
        assertNothingWasStarted();
    }

    @Test
    void a_played_folder_never_becomes_a_normal_one() {
        DataFolder.at(data).mark(DataFolder.Kind.PLAYED);
        assertThat(refusal(() -> start(HuiyinServer.Options.normal(data, freePorts()))))
                .contains("演练", "时钟");
        assertNothingWasStarted();
    }

    @Test
    void a_normal_folder_is_never_played_with() {
        DataFolder.at(data).mark(DataFolder.Kind.NORMAL);
        assertThat(refusal(() -> start(played(freePorts())))).contains("正式数据");
        assertNothingWasStarted();
    }

    @Test
    void data_without_a_mark_is_never_played_with() throws IOException {
        Files.createDirectories(DataFolder.at(data).kafka());
        assertThat(refusal(() -> start(played(freePorts())))).contains("正式数据");
    }

    @Test
    void a_folder_that_was_used_with_another_store_is_not_shown_empty() throws IOException {
        Files.writeString(data.resolve("store.properties"), "documents=a-store-nobody-knows\n");
        assertThat(refusal(() -> start(HuiyinServer.Options.normal(data, freePorts()))))
                .contains("store.properties", "a-store-nobody-knows");
        assertNothingWasStarted();
    }

    @Test
    void a_refused_start_lets_go_of_the_folder() {
        DataFolder.at(data).mark(DataFolder.Kind.PLAYED);
        assertThat(refusal(() -> start(HuiyinServer.Options.normal(data, freePorts()))))
                .isNotEmpty();
        try (DataFolderLock free = DataFolder.at(data).lock()) {
            assertThat(free).isNotNull();
        }
    }

    @Test
    void the_command_line_says_one_sentence_and_ends_with_1() throws IOException, InterruptedException {
        assertThat(run("up", "--prot-base", "9000")).startsWith("1 未启动：不认识的选项 --prot-base。");
        assertThat(run("upp")).startsWith("1 未启动：用法：");
        assertThat(run(
                        "key",
                        "--post",
                        "OPERATOR",
                        "--data",
                        data.resolve("none").toString()))
                .startsWith("1 未启动：数据文件夹 ")
                .contains("./huiyin up");
    }

    private HuiyinServer start(HuiyinServer.Options options) {
        return HuiyinServer.start(options, new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));
    }

    private HuiyinServer.Options played(Ports ports) {
        return new HuiyinServer.Options(data, ports, true, List.of(), Map.of());
    }

    private void assertNothingWasStarted() {
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(data.resolve("documents.mv")).doesNotExist();
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    /** A base whose ports nobody else had a moment ago. */
    private static Ports freePorts() {
        return java.util.stream.Stream.generate(() -> io.huiyin.embedded.Ports.anyFree() - 20)
                .filter(base -> base >= Ports.LOWEST && base <= Ports.HIGHEST)
                .map(Ports::new)
                .filter(ports -> ports.all().keySet().stream().allMatch(StartRefusalsTest::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Exit code and what was printed, of a JVM of its own. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Huiyin.class.getName()));
        command.addAll(List.of(arguments));
        Path printed = data.resolve("printed");
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        String output = Files.readString(printed).strip();
        assertThat(output.lines()).as(output).hasSize(1);
        return child.exitValue() + " " + output;
    }
}
