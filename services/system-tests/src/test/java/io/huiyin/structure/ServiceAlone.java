package io.huiyin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.embedded.Ports;
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

/** A service as {@code java -jar}, with nothing on its class path but what its jar brings. */
final class ServiceAlone implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(150); // a start takes ten; a busy machine takes longer
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String service;
    private final int port;
    private final Path log;
    private final Process process;

    private ServiceAlone(String service, int port, Path log, Process process) {
        this.service = service;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Starts it in a folder of its own and waits until it says it is up. */
    static ServiceAlone start(String service, Path folder, List<String> settings) throws IOException {
        Path jar = Checkout.path("services/" + service + "/target/" + service + "-0.1.0-SNAPSHOT-exec.jar");
        assertThat(jar).as("built by mvn -pl services/system-tests -am verify").exists();
        Files.createDirectories(folder);
        int port = Ports.anyFree();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString(),
                "--server.port=" + port));
        command.addAll(settings);
        Path log = folder.resolve(service + ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServiceAlone alone = new ServiceAlone(service, port, log, process);
        try {
            alone.awaitUp();
        } catch (AssertionError down) {
            alone.close();
            throw down;
        }
        return alone;
    }

    int port() {
        return port;
    }

    private void awaitUp() throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            if (isUp()) {
                return;
            }
            LockSupport.parkNanos(200_000_000L);
        }
        throw new AssertionError(service + " did not come up:\n" + Files.readString(log));
    }

    private boolean isUp() {
        try {
            HttpResponse<String> health = get(port, "/actuator/health");
            return health.statusCode() == 200 && health.body().startsWith("{\"status\":\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    static HttpResponse<String> get(int port, String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
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
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
