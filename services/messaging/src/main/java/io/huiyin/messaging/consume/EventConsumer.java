package io.huiyin.messaging.consume;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.MongoException;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.UnreadableEvent;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.outbox.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;

/**
 * The one way events come in. Per source aggregate: older or equal → done; the next → handled; a gap → parked, with an
 * alarm. Unknown types are acknowledged and counted, unreadable bytes go to the dead letters. One event that cannot be
 * handled never stops the others; later events of its aggregate wait behind it, visibly. Only the store or the database
 * being away stops the partition, until it is back.
 */
public final class EventConsumer implements Consumer<Message<byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);

    private final EventCodec codec = new EventCodec();
    private final String topic;
    private final String group;
    private final EventHandler handler;
    private final Heard heard;
    private final ParkedEvents parked;
    private final EventPublisher publisher;
    private final MeterRegistry meters;
    /** Parked events are retried by another thread; one event at a time keeps each aggregate's order. */
    private final ReentrantLock turn = new ReentrantLock();

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
        byte[] payload = message.getPayload();
        turn.lock();
        try {
            take(payload);
        } catch (UnreadableEvent unreadable) {
            count("unreadable", "dead-letter");
            LOG.error("{} in group {}: dead letter: {}", topic, group, unreadable.getMessage());
            publisher.publish(
                    topic + "." + group + ".dlq",
                    "unreadable",
                    payload,
                    Map.of("reason", String.valueOf(unreadable.getMessage())));
        } finally {
            turn.unlock();
        }
    }

    private void take(byte[] payload) {
        Optional<EventEnvelope> event = codec.read(payload);
        Position position = event.map(Position::of).orElseGet(() -> position(payload));
        long last = heard.last(position);
        if (position.sequence() <= last) {
            count(type(event), "repeat");
            return;
        }
        if (position.sequence() > last + 1) {
            park(position, payload, "gap: heard " + last, 0);
            return;
        }
        apply(event, position, payload, 0);
    }

    /** Whether it was handled. */
    private boolean apply(Optional<EventEnvelope> event, Position position, byte[] payload, int attempts) {
        try (MDC.MDCCloseable key = MDC.putCloseable("proposalId", position.key())) {
            event.ifPresent(handler::handle);
            count(type(event), event.isPresent() ? "handled" : "unknown-type");
        } catch (Rejected refused) {
            count(type(event), "refused");
            LOG.warn("{} refused {}: {}", group, position, refused.rejection());
        } catch (NotYetHeard early) {
            park(position, payload, early.toString(), attempts + 1);
            return false;
        } catch (DataAccessException | MongoException | EventPublisher.PublishFailed away) {
            throw away;
        } catch (RuntimeException broken) {
            LOG.error("{} cannot handle {}", group, position, broken);
            park(position, payload, broken.toString(), attempts + 1);
            return false;
        }
        heard.advance(position);
        return true;
    }

    private void park(Position position, byte[] payload, String why, int attempts) {
        if (attempts <= 1) {
            count("any", "parked");
            LOG.warn("{} parks {}: {}", group, position, why);
        }
        parked.park(group + "|" + topic, position, payload, why, attempts);
        parkedNow++;
    }

    /** Tries parked events again, the oldest of each aggregate first; called on a schedule. */
    void retryParked() {
        if (parkedNow == 0) {
            return;
        }
        Set<String> stuck = new HashSet<>();
        long left = 0;
        for (ParkedEvents.Parked event : parked.of(group + "|" + topic)) {
            if (stuck.contains(event.position().aggregateId()) || !retry(event)) {
                stuck.add(event.position().aggregateId());
                left++;
            }
        }
        parkedNow = left;
    }

    private boolean retry(ParkedEvents.Parked event) {
        turn.lock();
        try {
            long last = heard.last(event.position());
            boolean done = event.position().sequence() <= last
                    || (event.position().sequence() == last + 1
                            && apply(codec.read(event.payload()), event.position(), event.payload(), event.attempts()));
            if (done) {
                parked.release(group + "|" + topic, event.position());
            }
            return done;
        } finally {
            turn.unlock();
        }
    }

    /** Finds out how many were parked before this start. */
    void recount() {
        parkedNow = parked.of(group + "|" + topic).size();
    }

    long parkedNow() {
        return parkedNow;
    }

    String name() {
        return group + "|" + topic;
    }

    private Position position(byte[] payload) {
        try {
            JsonNode tree = EventCodec.mapper().readTree(payload);
            return new Position(
                    tree.path("jurisdiction").asText() + ":"
                            + tree.path("subject").asText(),
                    tree.path("aggregateid").asText(),
                    tree.path("sequence").asLong());
        } catch (IOException impossible) {
            throw new IllegalStateException("read once already", impossible);
        }
    }

    private static String type(Optional<EventEnvelope> event) {
        return event.map(EventEnvelope::type).orElse("unknown");
    }

    private void count(String type, String outcome) {
        meters.counter("proposals.events", "topic", topic, "group", group, "type", type, "outcome", outcome)
                .increment();
    }
}
