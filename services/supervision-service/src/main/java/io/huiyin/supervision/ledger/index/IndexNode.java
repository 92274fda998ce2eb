package io.huiyin.supervision.ledger.index;

import com.mongodb.MongoException;
import io.huiyin.messaging.settled.Unsettled;
import io.huiyin.supervision.casefile.CaseFile;
import io.huiyin.supervision.casefile.CaseFiles;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Keeps this node's index up with the case files: reads which changed, reads each again by id, indexes what is not what it
 * has. One thread; swaps happen on it, between two batches.
 */
public final class IndexNode implements SmartLifecycle, Unsettled {
    private static final Logger LOG = LoggerFactory.getLogger(IndexNode.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AWAY = Duration.ofSeconds(1);

    private final CaseIndex index;
    private final CaseFiles files;
    private final ChangeFeed feed;
    private final Duration commitInterval;
    private final Counter indexed;
    private final Counter failures;
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private CountDownLatch stopping = new CountDownLatch(0);
    private Thread thread = new Thread();
    private volatile boolean running;

    public IndexNode(
            CaseIndex index, CaseFiles files, String bootstrapServers, Duration commitInterval, MeterRegistry meters) {
        this.index = index;
        this.files = files;
        this.feed = new ChangeFeed(bootstrapServers);
        this.commitInterval = commitInterval;
        this.indexed = meters.counter("proposals.index.updates");
        this.failures = meters.counter("proposals.index.failures");
    }

    private void run() {
        try {
            while (running && !begun()) {
                pause();
            }
            long committed = System.nanoTime();
            boolean dirty = false;
            while (running) {
                for (Runnable request = requests.poll(); request != null; request = requests.poll()) {
                    request.run();
                }
                dirty |= step(index.live(), true);
                if (dirty && System.nanoTime() - committed > commitInterval.toNanos()) {
                    index.live().commit(feed.position());
                    committed = System.nanoTime();
                    dirty = false;
                }
            }
            if (!feed.position().isEmpty()) {
                index.live().commit(feed.position());
            }
        } catch (RuntimeException | Error broken) { // whatever it was, nobody else would say that lists stand still
            LOG.error("the index of this node has stopped", broken);
            throw broken;
        } finally {
            feed.close();
            index.close();
        }
    }

    private boolean begun() {
        try {
            return feed.begin(index.live().offsets());
        } catch (KafkaException brokerAway) {
            LOG.warn("the index waits for the broker: {}", brokerAway.toString());
            return false;
        }
    }

    /** One batch; whether there was anything. */
    private boolean step(LiveIndex into, boolean visible) {
        Collection<String> ids = feed.poll(POLL);
        for (String id : ids) {
            put(into, id);
        }
        if (ids.isEmpty()) {
            return false;
        }
        if (visible) {
            index.refresh();
        } else {
            into.refresh();
        }
        feed.arrived();
        return true;
    }

    private void put(LiveIndex into, String id) {
        read(id).ifPresent(file -> {
            try {
                into.put(id, file);
                indexed.increment();
            } catch (IllegalArgumentException | IllegalStateException | NullPointerException broken) {
                // one case that cannot be read must not stop the lists of all others
                failures.increment();
                LOG.error("case file {} cannot be indexed", id, broken);
            }
        });
    }

    /** Empty only when stopping or unreadable. */
    private Optional<Optional<CaseFile>> read(String id) {
        while (running) {
            try {
                return Optional.of(files.find(id));
            } catch (DataAccessException | MongoException storeAway) {
                LOG.warn("the index waits for the store: {}", storeAway.toString());
                pause();
            } catch (RuntimeException unreadable) {
                failures.increment();
                LOG.error("case file {} cannot be read", id, unreadable);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void pause() {
        try {
            if (stopping.await(AWAY.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }

    /** Builds a new index beside from all case files, lets it catch up, and swaps it in. */
    int rebuild() {
        Map<Integer, Long> from = feed.position();
        LiveIndex next = index.beside();
        int[] cases = {0};
        files.forEach(file -> {
            next.put(file.id(), Optional.of(file));
            cases[0]++;
        });
        next.refresh();
        onThread(() -> {
            Map<Integer, Long> reached = feed.position();
            feed.seek(from);
            while (running && isBefore(feed.position(), reached)) {
                step(next, false);
            }
            next.commit(feed.position());
            index.swap(next);
        });
        return cases[0];
    }

    /** Forgets every case, for a rebuild of the case files themselves. */
    void clear() {
        onThread(() -> {
            LiveIndex next = index.beside();
            next.commit(feed.position());
            index.swap(next);
        });
    }

    private static boolean isBefore(Map<Integer, Long> position, Map<Integer, Long> goal) {
        return goal.entrySet().stream().anyMatch(end -> position.getOrDefault(end.getKey(), 0L) < end.getValue());
    }

    private void onThread(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        requests.add(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void start() {
        running = true;
        stopping = new CountDownLatch(1);
        thread = new Thread(this::run, "case-index");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, after what it needs. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 3000;
    }

    @Override
    public String what() {
        return "index";
    }

    @Override
    public long unsettled() {
        try {
            return running ? feed.behind() : 0;
        } catch (ExecutionException | TimeoutException brokerAway) {
            LOG.debug("cannot ask how far the feed is", brokerAway);
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
