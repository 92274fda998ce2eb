package io.huiyin.messaging.consume;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.huiyin.contracts.EventCodec;
import io.huiyin.messaging.MessagingProperties;
import io.huiyin.messaging.outbox.EventPublisher;
import io.huiyin.messaging.settled.Unsettled;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes the consumers of a service and retries what they parked. */
public final class EventConsumers implements SmartLifecycle, Unsettled {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumers.class);

    /** Other nodes park, too, and their partitions may have come here. */
    private static final long RECOUNT = 10_000;

    private static final int MOST_SHOWN = 200;

    private final MongoTemplate mongo;
    private final ParkedEvents parked;
    private final EventPublisher publisher;
    private final EventCodec codec;
    private final MeterRegistry meters;
    private final MessagingProperties properties;
    private final List<EventConsumer> consumers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    public EventConsumers(
            MongoTemplate mongo,
            ParkedEvents parked,
            EventPublisher publisher,
            EventCodec codec,
            MessagingProperties properties,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.parked = parked;
        this.publisher = publisher;
        this.codec = codec;
        this.meters = meters;
        this.properties = properties;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, properties.service() + "-parked");
            worker.setDaemon(true);
            return worker;
        });
    }

    /** A consumer whose progress is kept in small documents of its own. */
    public EventConsumer of(String topic, String group, EventHandler handler) {
        return of(topic, group, handler, new HeardDocuments(mongo, group));
    }

    /** A consumer whose handler keeps the progress in what it writes. */
    public EventConsumer of(String topic, String group, EventHandler handler, Heard heard) {
        EventConsumer consumer = new EventConsumer(topic, group, handler, heard, parked, publisher, codec, meters);
        consumers.add(consumer);
        List<Tag> name = List.of(Tag.of("consumer", consumer.name()));
        meters.gauge("proposals.events.parked", name, consumer, EventConsumer::parkedNow);
        meters.gauge("proposals.dead.letters", name, consumer, EventConsumer::lettersNow);
        return consumer;
    }

    List<EventConsumer> all() {
        return consumers;
    }

    /** What is parked, at most {@value #MOST_SHOWN} per consumer. */
    public ParkedEventListing parkedEvents() {
        List<ParkedEvent> events = consumers.stream()
                .flatMap(consumer ->
                        parked.view(consumer.topic(), consumer.group(), consumer.name(), MOST_SHOWN).stream())
                .toList();
        consumers.forEach(EventConsumer::recount);
        return new ParkedEventListing(unsettled(), events);
    }

    /** Tries all parked events now, whatever pause they are in. */
    public ParkedEventRetry retryParked() {
        long handled =
                consumers.stream().mapToLong(EventConsumer::retryParkedNow).sum();
        return new ParkedEventRetry(handled, unsettled());
    }

    @Override
    public void start() {
        parked.prepare();
        consumers.forEach(EventConsumer::recount);
        running = true;
        long interval = properties.parkedInterval().toMillis();
        thread.scheduleWithFixedDelay(() -> forEach(EventConsumer::retryParked), interval, interval, MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> forEach(EventConsumer::recount), RECOUNT, RECOUNT, MILLISECONDS);
    }

    private void forEach(Consumer<EventConsumer> task) {
        for (EventConsumer consumer : consumers) {
            try {
                task.accept(consumer);
            } catch (RuntimeException storeAway) { // a scheduled task that throws is never run again
                LOG.warn("parked events of {} wait: {}", consumer.name(), storeAway.toString());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public String what() {
        return "parked";
    }

    @Override
    public long unsettled() {
        return consumers.stream().mapToLong(EventConsumer::parkedNow).sum();
    }
}
