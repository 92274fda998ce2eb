package io.huiyin.standalone;

import io.huiyin.embedded.EmbeddedPostgresServer;
import io.huiyin.embedded.StartRefused;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps PostgreSQL, a process of its own, running: whoever kills it finds it back within seconds, on the same port. */
final class PostgresKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresKeeper.class);
    private static final long CHECK_MILLIS = 500;

    private final Supplier<EmbeddedPostgresServer> start;
    private final ScheduledExecutorService watch;
    private volatile EmbeddedPostgresServer running;

    PostgresKeeper(Supplier<EmbeddedPostgresServer> start) {
        this.start = start;
        this.running = start.get();
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "postgres-keeper");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (!isAlive()) {
                LOG.error("PostgreSQL is gone, starting it again");
                running = start.get();
            }
        } catch (RuntimeException again) { // a scheduled task that throws is never run again
            LOG.error("PostgreSQL did not start, trying again: {}", again.toString());
        }
    }

    private boolean isAlive() {
        try {
            return ProcessHandle.of(running.pid())
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
        } catch (StartRefused | IllegalStateException | UncheckedIOException noPidFile) {
            return false;
        }
    }

    String jdbcUrl() {
        return running.jdbcUrl();
    }

    String user() {
        return running.user();
    }

    long pid() {
        return running.pid();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            watch.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        running.close();
    }
}
