package io.huiyin.messaging.consume;

import io.huiyin.contracts.UnreadableEvent;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.outbox.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.messaging.Message;

/**
 * The one way events come in. Per source aggregate: older or equal → done; the next → handled; a gap → parked, with an
 * alarm. Unknown types are acknowledged and counted, unreadable bytes go to the dead letters. One event that cannot be
 * handled never stops the others; later events of its aggregate wait behind it, visibly. Only the store or the database
 * being away stops the partition, until it is back.
 */
public final class EventConsumer implements Consumer<Message<byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final byte[] NOTHING = {};

    private final String topic;
    private final String group;
    private final EventHandler handler;
    private final Heard heard;
    private final ParkedEvents parked;
    private final EventPublisher publisher;
    private final MeterRegistry meters;
    /**
     * Parked events are retried by another thread; one event at a time keeps each aggregate's order. Fair, so that a long
     * replay does not keep the parked ones waiting. Guards every change of {@link #parkedNow}.
     */
    private final ReentrantLock turn = new ReentrantLock(true);

    private volatile long parkedNow;

    EventConsumer(
            String topic,
            String group,
            EventHandler handler,
            Heard heard,
            ParkedEvents parked,
            EventPublisher publisher,
            MeterRegistry meters) {
        this.topic = topic;
        this.group = group;
        this.handler = handler;
        this.heard = heard;
        this.parked = parked;
        this.publisher = publisher;
        this.meters = meters;
    }

    @Override
    public void accept(Message<byte[]> message) {
        // a record without a value comes as an object of the binder's, whatever the signature says
        Object payload = ((Message<?>) message).getPayload();
        byte[] bytes = payload instanceof byte[] value ? value : NOTHING;
        inTurn(() -> {
            try {
                take(Arrival.read(bytes));
            } catch (UnreadableEvent unreadable) {
                bury(bytes, unreadable);
            }
        });
    }

    private void bury(byte[] bytes, UnreadableEvent unreadable) {
        LOG.error("{} in group {}: dead letter: {}", topic, group, unreadable.getMessage());
        String reason = String.valueOf(unreadable.getMessage());
        publisher.publish(topic + "." + group + ".dlq", "unreadable", bytes, Map.of("reason", reason));
        count("unreadable", "dead-letter");
    }

    private void take(Arrival arrival) {
        Position position = arrival.position();
        long last = heard.last(position);
        if (position.sequence() <= last) {
            count(arrival.type(), "repeat");
        } else if (position.sequence() > last + 1) {
            park(position, arrival.payload(), "gap: heard " + last, 0);
        } else {
            apply(arrival, 0);
        }
    }

    /** Whether it was handled. */
    private boolean apply(Arrival arrival, int attempts) {
        Position position = arrival.position();
        try (MDC.MDCCloseable key = MDC.putCloseable("proposalId", position.key())) {
            arrival.event().ifPresent(handler::handle);
            count(arrival.type(), arrival.event().isPresent() ? "handled" : "unknown-type");
        } catch (Rejected refused) {
            count(arrival.type(), "refused");
            LOG.warn("{} refused {}: {}", group, position, refused.rejection());
        } catch (NotYetHeard early) {
            park(position, arrival.payload(), early.toString(), attempts + 1);
            return false;
        } catch (RuntimeException | LinkageError | StackOverflowError broken) { // these errors would end the container
            if (Away.causes(broken)) {
                throw broken;
            }
            broken(arrival, broken, attempts);
            return false;
        }
        heard.advance(position);
        return true;
    }

    private void broken(Arrival arrival, Throwable why, int attempts) {
        if (attempts == 0) {
            LOG.error("{} cannot handle {}", group, arrival.position(), why);
        } else {
            LOG.warn("{} still cannot handle {}: {}", group, arrival.position(), why.toString());
        }
        park(arrival.position(), arrival.payload(), why.toString(), attempts + 1);
    }

    private void park(Position position, byte[] payload, String why, int attempts) {
        if (attempts <= 1) {
            count("any", "parked");
            LOG.warn("{} parks {}: {}", group, position, why);
        }
        parked.park(name(), position, payload, why, attempts);
        parkedNow++;
    }

    /** Tries parked events again, the oldest of each aggregate first; called on a schedule. */
    void retryParked() {
        if (parkedNow == 0) {
            return;
        }
        Set<String> stuck = new HashSet<>();
        for (ParkedEvents.Parked event : parked.of(name())) {
            String aggregate = event.position().aggregateId();
            inTurn(() -> {
                if (!stuck.contains(aggregate) && !(event.due() && retry(event))) {
                    stuck.add(aggregate);
                }
            });
        }
        recount();
    }

    private boolean retry(ParkedEvents.Parked event) {
        Position position = event.position();
        long last = heard.last(position);
        if (position.sequence() > last + 1) {
            return false;
        }
        if (position.sequence() == last + 1) {
            Optional<byte[]> payload = parked.payload(event);
            if (payload.isPresent() && !applyParked(payload.get(), event)) {
                return false;
            }
        }
        parked.release(name(), position);
        return true;
    }

    private boolean applyParked(byte[] payload, ParkedEvents.Parked event) {
        try {
            return apply(Arrival.read(payload), event.attempts());
        } catch (UnreadableEvent nowUnreadable) { // parked by a build that could read it
            park(event.position(), payload, nowUnreadable.toString(), event.attempts() + 1);
            return false;
        }
    }

    /** Counts what is parked, also by an earlier start or by a node whose partitions came here. */
    void recount() {
        inTurn(() -> parkedNow = parked.count(name()));
    }

    private void inTurn(Runnable task) {
        turn.lock();
        try {
            task.run();
        } finally {
            turn.unlock();
        }
    }

    long parkedNow() {
        return parkedNow;
    }

    String name() {
        return group + "|" + topic;
    }

    private void count(String type, String outcome) {
        meters.counter("proposals.events", "topic", topic, "group", group, "type", type, "outcome", outcome)
                .increment();
    }
}
