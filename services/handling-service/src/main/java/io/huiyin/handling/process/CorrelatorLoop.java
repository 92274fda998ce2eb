package io.huiyin.handling.process;

import io.huiyin.messaging.inbox.InboxQueue;
import io.huiyin.messaging.inbox.ProcessInbox;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the correlator: at once when a row came or a wait opened here, else several times a second. */
final class CorrelatorLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CorrelatorLoop.class);
    private static final int PROPOSALS_AT_ONCE = 200;
    private static final long STOP_SECONDS = 10;

    private final InboxQueue queue;
    private final ProcessCorrelator correlator;
    private final ProcessSettings settings;
    private final Semaphore nudges = new Semaphore(0);
    private @Nullable ExecutorService threads;
    private volatile boolean running;

    CorrelatorLoop(ProcessInbox inbox, InboxQueue queue, ProcessCorrelator correlator, ProcessSettings settings) {
        this.queue = queue;
        this.correlator = correlator;
        this.settings = settings;
        inbox.onDue(nudges::release);
    }

    @Override
    public void start() {
        int itself = 1;
        ExecutorService pool = Executors.newFixedThreadPool(settings.correlatorThreads() + itself, task -> {
            Thread thread = new Thread(task, "process-correlator");
            thread.setDaemon(true);
            return thread;
        });
        threads = pool;
        running = true;
        pool.execute(() -> run(pool));
    }

    private void run(ExecutorService pool) {
        try {
            while (running) {
                nudges.drainPermits();
                if (drain(pool) == 0) {
                    nudges.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once over all proposals with due rows, side by side; how many rows moved. */
    private long drain(ExecutorService pool) throws InterruptedException {
        long moved = 0;
        for (Future<Long> proposal : pool.invokeAll(work())) {
            try {
                moved += proposal.get();
            } catch (ExecutionException failed) {
                LOG.warn("rows of a proposal wait: {}", String.valueOf(failed.getCause()));
            }
        }
        return moved;
    }

    private List<Callable<Long>> work() {
        try {
            return queue.dueProposals(PROPOSALS_AT_ONCE).stream()
                    .map(proposal -> (Callable<Long>) () -> correlator.workOn(proposal))
                    .toList();
        } catch (RuntimeException databaseAway) { // the loop must outlive it
            LOG.warn("the inbox waits: {}", databaseAway.toString());
            return List.of();
        }
    }

    @Override
    public void stop() {
        running = false;
        nudges.release();
        ExecutorService pool = threads;
        if (pool == null) {
            return;
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the bindings, which fill the inbox, and stops after them. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE / 2;
    }
}
