package io.huiyin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL processes that work in a data directory. They are recognised by their program and by the directory they
 * stand in, never by a number in a file alone: after a restart of the machine that number may be anybody's.
 */
final class PostgresProcesses {
    private static final Logger log = LoggerFactory.getLogger(PostgresProcesses.class);
    private static final Path PROC = Path.of("/proc");
    private static final int PATIENCE_SECONDS = 30;

    private PostgresProcesses() {}

    /**
     * Stops what a killed JVM left running, committed data first written out, and waits until all has gone.
     *
     * @throws StartRefused when it does not stop
     */
    static void stopAllIn(Path data) throws IOException {
        List<ProcessHandle> running = in(data);
        Optional<Long> recorded = pidFromFile(data);
        for (ProcessHandle process : running) {
            if (recorded.filter(pid -> pid == process.pid()).isPresent()) {
                log.info("PostgreSQL (process {}) is still running in {}; stopping it", process.pid(), data);
                interrupt(process);
            }
        }
        // when the main process was killed its helpers notice and leave by themselves
        for (ProcessHandle process : running) {
            awaitExit(process, data);
        }
        if (recorded.flatMap(ProcessHandle::of).isPresent() && in(data).isEmpty()) {
            log.info("process {} of {} is another program by now", recorded.get(), data);
            Files.deleteIfExists(pidFile(data));
        }
    }

    static Optional<Long> pidFromFile(Path data) {
        try {
            return Files.readAllLines(pidFile(data)).stream().findFirst().map(line -> Long.valueOf(line.trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // none, or going away just now
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static List<ProcessHandle> in(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    Path own = PROC.resolve(Long.toString(process.pid()));
                    try {
                        return Files.readSymbolicLink(own.resolve("cwd")).equals(data)
                                && Files.readSymbolicLink(own.resolve("exe")).endsWith("postgres");
                    } catch (IOException e) {
                        return false; // gone, or another user's
                    }
                })
                .toList();
    }

    /** SIGINT: fast shutdown. SIGTERM, all that Java can send, would wait for every client to leave. */
    private static void interrupt(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitExit(ProcessHandle process, Path data) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused("上次遗留的流程数据库进程 %d（目录 %s）没有停下来，请先手动结束它，再重新启动。".formatted(process.pid(), data), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
