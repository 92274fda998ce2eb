package io.huiyin.messaging.consume;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How many dead letters of each consumer are open, for its metric: what lies in the topic, less what is done; nothing is read
 * for it. Again once a minute, because other nodes bury and replay, too.
 */
public final class LetterCount implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LetterCount.class);
    private static final long PAUSE_SECONDS = 60;

    private final EventConsumers consumers;
    private final ReplayedLetters replayed;
    private final String bootstrapServers;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    public LetterCount(EventConsumers consumers, ReplayedLetters replayed, String bootstrapServers, String service) {
        this.consumers = consumers;
        this.replayed = replayed;
        this.bootstrapServers = bootstrapServers;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, service + "-letters");
            worker.setDaemon(true);
            return worker;
        });
    }

    void recount() {
        if (consumers.all().isEmpty()) {
            return;
        }
        try (LetterBox box = new LetterBox(bootstrapServers)) {
            for (EventConsumer consumer : consumers.all()) {
                long open = box.count(consumer.letterTopic()) - replayed.count(consumer.letterTopic());
                consumer.letters(Math.max(0, open));
            }
        } catch (RuntimeException away) { // a scheduled task that throws is never run again
            LOG.warn("dead letters are not counted: {}", away.toString());
        }
    }

    @Override
    public void start() {
        replayed.prepare();
        running = true;
        thread.scheduleWithFixedDelay(this::recount, 0, PAUSE_SECONDS, SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
