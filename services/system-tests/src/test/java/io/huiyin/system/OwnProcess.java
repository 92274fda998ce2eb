package io.huiyin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A JVM with nothing on its class path but what a build put together. */
final class OwnProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(150); // a start takes ten; a busy machine takes longer
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path log;
    private final Process process;

    private OwnProcess(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it in this folder.
     *
     * @param program what follows the JVM's options: {@code -jar} or {@code -cp}, and the rest
     */
    static OwnProcess start(Path folder, String maximalHeap, List<String> program) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + maximalHeap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8"));
        command.addAll(program);
        Files.createDirectories(folder);
        Path log = folder.resolve("printed.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().remove("MONGODB_URI");
        builder.environment().put("HUIYIN_DOCUMENT_STORE", "embedded");
        return new OwnProcess(log, builder.start());
    }

    /** Waits until the service on this port says it is up. */
    void awaitUp(int port) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            if (isUp(port)) {
                return;
            }
            LockSupport.parkNanos(200_000_000L);
        }
        throw new AssertionError("did not come up on port " + port + ":\n" + Files.readString(log));
    }

    private static boolean isUp(int port) {
        try {
            return get(port, "/actuator/health").startsWith("{\"status\":\"UP\"");
        } catch (IOException | AssertionError notYet) {
            return false;
        }
    }

    /** The answer to a GET, which must be 200. */
    static String get(int port, String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** Gracefully, so that it leaves its consumer groups; what does not end is killed. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
