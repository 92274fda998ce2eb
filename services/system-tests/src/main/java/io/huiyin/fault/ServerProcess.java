package io.huiyin.fault;

import io.huiyin.clock.movable.MovableClockConfiguration;
import io.huiyin.embedded.EmbeddedPostgresServer;
import io.huiyin.standalone.HuiyinServer;
import io.huiyin.standalone.Ports;
import io.huiyin.standalone.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole system in a process of its own that may be killed at any moment and is started again whenever it is gone. */
public final class ServerProcess implements AutoCloseable {
    private final Path data;
    private final int portBase;
    private final Path plan;
    private final Thread keeper;
    private final AtomicInteger deaths = new AtomicInteger();
    private volatile boolean wanted = true;
    private volatile Process process;

    /** Starts it on a played data folder. */
    public ServerProcess(Path data, int portBase) {
        this.data = data;
        this.portBase = portBase;
        this.plan = data.resolve("kill-plan");
        this.process = start();
        this.keeper = new Thread(this::keep, "keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    /** The child's main: data folder and port base. */
    public static void main(String[] args) throws InterruptedException {
        Path data = Path.of(args[0]);
        HuiyinServer server = HuiyinServer.start(
                new HuiyinServer.Options(
                        data,
                        new Ports(Integer.parseInt(args[1])),
                        true,
                        List.of(MovableClockConfiguration.class, KillAtPoint.class),
                        Map.of(
                                "huiyin.played-clock.file", data.resolve("played-clock"),
                                "huiyin.fault.plan", data.resolve("kill-plan"))),
                new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        new CountDownLatch(1).await();
    }

    /** Kills it from outside. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Kills PostgreSQL from outside, as soon as it runs; the process must bring it back. */
    public void killPostgres() {
        Path pidFile = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
        try {
            for (int i = 0; i < 600 && !Files.exists(pidFile); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            String pid = Files.readAllLines(pidFile).get(0).strip();
            new ProcessBuilder("kill", "-9", pid).inheritIO().start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has it kill itself at the named point, after the point was passed so many times. */
    public void killAt(String point, int passes) {
        try {
            Files.writeString(plan, point + " " + passes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether a plan is still waiting to strike. */
    public boolean planned() {
        return Files.exists(plan);
    }

    /** How often it died so far. */
    public int deaths() {
        return deaths.get();
    }

    private void keep() {
        while (wanted) {
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                return;
            }
            if (wanted) {
                deaths.incrementAndGet();
                process = start();
            }
        }
    }

    private Process start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                data.toString(),
                Integer.toString(portBase)));
        String binaries = System.getProperty(EmbeddedPostgresServer.BINARIES);
        if (binaries != null) {
            command.add(1, "-D" + EmbeddedPostgresServer.BINARIES + "=" + binaries);
        }
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("server.out").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        wanted = false;
        keeper.interrupt();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            EmbeddedPostgresServer.stopLeftOver(data.resolve("postgres"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
