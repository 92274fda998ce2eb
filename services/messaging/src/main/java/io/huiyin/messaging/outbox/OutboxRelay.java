package io.huiyin.messaging.outbox;

import com.mongodb.MongoException;
import io.huiyin.messaging.MessagingProperties;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.settled.Unsettled;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Sends what documents still hold in {@code pendingEvents}: right after a save, and at start what a crash left behind. One
 * flight per document; in order; stops at the first failure and comes back; takes an event out of the document only after
 * the broker acknowledged it. So the first publication is in order, repeats are possible, loss is not.
 */
public final class OutboxRelay implements SmartLifecycle, Unsettled {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private enum Flight {
        FLYING,
        CHANGED_MEANWHILE
    }

    private record Address(String collection, String id) {}

    private final PendingEvents documents;
    private final EventPublisher publisher;
    private final MessagingProperties properties;
    private final FaultPoint faults;
    private final Counter published;
    private final Counter failures;
    private final Map<Address, Flight> flights = new ConcurrentHashMap<>();
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads;
    private final AtomicBoolean holding = new AtomicBoolean();
    private volatile boolean running;

    public OutboxRelay(
            MongoTemplate mongo,
            EventPublisher publisher,
            MessagingProperties properties,
            FaultPoint faults,
            MeterRegistry meters) {
        this.documents = new PendingEvents(mongo);
        this.publisher = publisher;
        this.properties = properties;
        this.faults = faults;
        this.published = meters.counter("proposals.outbox.published");
        this.failures = meters.counter("proposals.outbox.failures");
        meters.gaugeMapSize("proposals.outbox.pending", List.of(), flights);
        this.threads = Executors.newScheduledThreadPool(properties.relayThreads(), task -> {
            Thread thread = new Thread(task, properties.service() + "-relay");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Looks after a collection: its left-behind events are found at start. */
    public void watch(String collection) {
        collections.add(collection);
    }

    /** Says that a document may hold pending events. Returns at once. */
    public void changed(String collection, String id) {
        Address address = new Address(collection, id);
        Flight now =
                flights.compute(address, (key, flight) -> flight == null ? Flight.FLYING : Flight.CHANGED_MEANWHILE);
        if (now == Flight.FLYING) {
            later(() -> fly(address), 0);
        }
    }

    private void later(Runnable task, long delayMillis) {
        try {
            threads.schedule(task, delayMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("stopping; documents keep their events for the next start");
        }
    }

    private void fly(Address address) {
        try {
            send(address);
        } catch (RuntimeException | Error failed) { // whatever it was, the flight must not be lost
            failures.increment();
            if (!holding.getAndSet(true)) { // said once, not per document and second
                LOG.warn("events of {} and perhaps others wait: {}", address.id(), failed.toString());
            }
            later(() -> fly(address), properties.relayBackoff().toMillis());
            return;
        }
        Flight next = flights.computeIfPresent(
                address, (key, flight) -> flight == Flight.CHANGED_MEANWHILE ? Flight.FLYING : null);
        if (next != null) {
            later(() -> fly(address), 0);
        }
    }

    private void send(Address address) {
        List<String> sent = new ArrayList<>();
        try {
            for (Document event : documents.of(address.collection(), address.id())) {
                publisher.publish(
                        event.getString("topic"),
                        event.getString("key"),
                        event.getString("json").getBytes(StandardCharsets.UTF_8),
                        Map.of("event-id", event.getString("id"), "event-type", event.getString("type")));
                sent.add(event.getString("id"));
                published.increment();
                faults.reached(FaultPoint.AFTER_PRODUCE);
            }
        } finally {
            documents.takeOut(address.collection(), address.id(), sent);
        }
        if (!sent.isEmpty() && holding.getAndSet(false)) {
            LOG.info("events are sent again");
        }
    }

    private void rescue() {
        boolean complete = true;
        for (String collection : collections) {
            complete &= rescue(collection);
        }
        if (!complete) {
            later(this::rescue, properties.relayBackoff().toMillis());
        }
    }

    private boolean rescue(String collection) {
        try {
            documents.forEachHolder(collection, id -> changed(collection, id));
            return true;
        } catch (MongoException | DataAccessException failed) {
            LOG.warn("looking for left-behind events of {} failed, trying again: {}", collection, failed.toString());
            return false;
        }
    }

    @Override
    public void start() {
        collections.forEach(documents::prepare);
        running = true;
        rescue();
        long interval = properties.rescueInterval().toMillis();
        if (interval > 0) {
            threads.scheduleWithFixedDelay(this::rescue, interval, interval, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the bindings (which the publisher needs) and before the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 3000;
    }

    @Override
    public String what() {
        return "outbox";
    }

    @Override
    public long unsettled() {
        return flights.size();
    }
}
