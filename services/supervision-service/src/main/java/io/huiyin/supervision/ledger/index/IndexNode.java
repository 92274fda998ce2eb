package io.huiyin.supervision.ledger.index;

import io.huiyin.messaging.settled.Unsettled;
import io.huiyin.supervision.casefile.CaseFiles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps this node's index up with the case files: reads which changed, reads each again by id, indexes what is not what it
 * has. One thread; swaps happen on it, between two batches.
 */
public final class IndexNode implements SmartLifecycle, Unsettled {
    private static final Logger LOG = LoggerFactory.getLogger(IndexNode.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CaseIndex index;
    private final CaseIndexing indexing;
    private final ChangeFeed feed;
    private final IndexSettings settings;
    private final Errands errands = new Errands();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "case-index");
    private volatile boolean running;

    public IndexNode(
            CaseIndex index, CaseFiles files, String bootstrapServers, IndexSettings settings, MeterRegistry meters) {
        this.index = index;
        this.indexing = new CaseIndexing(files, meters, this::pause);
        this.feed = new ChangeFeed(bootstrapServers);
        this.settings = settings;
    }

    private void run() {
        try {
            while (running && !begun()) {
                pause();
            }
            loop();
        } catch (RuntimeException | Error broken) { // nobody else would say that the lists stand still
            LOG.error("the index of this node has stopped", broken);
            throw broken;
        } finally {
            errands.close();
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

    private void loop() {
        long committed = System.nanoTime();
        boolean dirty = false;
        while (running) {
            errands.run();
            dirty |= step(index.live(), index::refresh);
            if (dirty
                    && System.nanoTime() - committed > settings.commitInterval().toNanos()) {
                index.live().commit(feed.position());
                committed = System.nanoTime();
                dirty = false;
            }
        }
        if (dirty) {
            index.live().commit(feed.position());
        }
    }

    /** One batch; whether there was anything. */
    private boolean step(LiveIndex into, Runnable refresh) {
        Set<String> ids = gathered();
        ids.forEach(id -> indexing.put(into, id));
        if (ids.isEmpty() || !running) {
            return false;
        }
        refresh.run();
        feed.arrived();
        return true;
    }

    /** Which cases have changed: what comes close together is one batch. */
    private Set<String> gathered() {
        Set<String> ids = feed.poll(POLL);
        long until = System.nanoTime() + settings.gatherInterval().toNanos();
        long left = settings.gatherInterval().toNanos();
        while (running && !ids.isEmpty() && left > 0) {
            ids.addAll(feed.poll(Duration.ofNanos(left)));
            left = until - System.nanoTime();
        }
        return ids;
    }

    private boolean pause() {
        try {
            return !stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Builds a new index beside from all case files, lets it catch up, and swaps it in. */
    int rebuild() {
        Map<Integer, Long> from = feed.position();
        return onBeside(next -> {
            int cases = indexing.putAll(next);
            next.refresh();
            errands.send(() -> {
                catchUp(next, from);
                swap(next);
            });
            return cases;
        });
    }

    /** Forgets every case, for a rebuild of the case files themselves. */
    void clear() {
        onBeside(next -> {
            errands.send(() -> swap(next));
            return 0;
        });
    }

    private int onBeside(ToIntFunction<LiveIndex> work) {
        LiveIndex next = index.beside();
        try {
            return work.applyAsInt(next);
        } catch (RuntimeException failed) {
            next.close();
            throw failed;
        }
    }

    private void catchUp(LiveIndex next, Map<Integer, Long> from) {
        Map<Integer, Long> reached = feed.position();
        feed.seek(from);
        while (running && isBefore(feed.position(), reached)) {
            step(next, next::refresh);
        }
    }

    private void swap(LiveIndex next) {
        next.commit(feed.position());
        index.swap(next);
    }

    private static boolean isBefore(Map<Integer, Long> position, Map<Integer, Long> goal) {
        return goal.entrySet().stream().anyMatch(end -> position.getOrDefault(end.getKey(), 0L) < end.getValue());
    }

    @Override
    public void start() {
        running = true;
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

    /** Whether the lists follow the case files. */
    public boolean follows() {
        return running && thread.isAlive();
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
