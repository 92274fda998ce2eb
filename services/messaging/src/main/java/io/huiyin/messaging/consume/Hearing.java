package io.huiyin.messaging.consume;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.UnreadableEvent;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Decides for each event of a consumer: older or equal → done; the next → handled; a gap, or one that cannot be handled →
 * parked. To be called by one thread at a time.
 */
final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final String topic;
    private final String group;
    private final EventHandler handler;
    private final Heard heard;
    private final ParkedEvents parked;
    private final EventCodec codec;
    private final MeterRegistry meters;
    private volatile long parkedNow;

    Hearing(
            String topic,
            String group,
            EventHandler handler,
            Heard heard,
            ParkedEvents parked,
            EventCodec codec,
            MeterRegistry meters) {
        this.topic = topic;
        this.group = group;
        this.handler = handler;
        this.heard = heard;
        this.parked = parked;
        this.codec = codec;
        this.meters = meters;
    }

    /** @throws UnreadableEvent when it is no event this build can read */
    Arrival read(byte[] bytes) {
        return Arrival.read(codec, bytes);
    }

    Outcome take(Arrival arrival) {
        Position position = arrival.position();
        long last;
        try {
            last = heard.last(position);
        } catch (RuntimeException broken) { // of one case file, say, that this build cannot read
            if (Away.causes(broken)) {
                throw broken;
            }
            return broken(position, arrival.payload(), broken, 0);
        }
        if (position.sequence() <= last) {
            return count(arrival.type(), Outcome.REPEAT);
        }
        if (position.sequence() > last + 1) {
            return park(position, arrival.payload(), "gap: heard " + last, 0);
        }
        return apply(arrival, 0);
    }

    private Outcome apply(Arrival arrival, int attempts) {
        Position position = arrival.position();
        try (MDC.MDCCloseable key = MDC.putCloseable("proposalId", position.key())) {
            Outcome outcome = handle(arrival);
            heard.advance(position);
            return count(arrival.type(), outcome);
        } catch (NotYetHeard early) {
            return park(position, arrival.payload(), early.toString(), attempts + 1);
        } catch (RuntimeException | LinkageError | StackOverflowError broken) { // these errors would end the container
            if (Away.causes(broken)) {
                throw broken;
            }
            return broken(position, arrival.payload(), broken, attempts);
        }
    }

    private Outcome handle(Arrival arrival) {
        try {
            arrival.event().ifPresent(handler::handle);
            return arrival.event().isPresent() ? Outcome.HANDLED : Outcome.UNKNOWN_TYPE;
        } catch (Rejected refused) {
            LOG.warn("{} refused {}: {}", group, arrival.position(), refused.rejection());
            return Outcome.REFUSED;
        }
    }

    /** Parks what only a person or a new build can mend. */
    private Outcome broken(Position position, byte[] payload, Throwable why, int attempts) {
        if (attempts == 0) {
            LOG.error("{} cannot handle {}", group, position, why);
        } else {
            LOG.warn("{} still cannot handle {}: {}", group, position, why.toString());
        }
        return park(position, payload, why.toString(), attempts + 1);
    }

    private Outcome park(Position position, byte[] payload, String why, int attempts) {
        if (attempts <= 1) {
            count("any", Outcome.PARKED);
            LOG.warn("{} parks {}: {}", group, position, why);
        }
        parked.park(name(), position, payload, why, attempts);
        parkedNow++;
        return Outcome.PARKED;
    }

    /** Whether a parked event is out of the way of those behind it. */
    boolean retry(ParkedEvents.Parked event) {
        Position position = event.position();
        long last;
        try {
            last = heard.last(position);
        } catch (RuntimeException broken) {
            if (Away.causes(broken)) {
                throw broken;
            }
            parked.payload(event).ifPresent(bytes -> broken(position, bytes, broken, Math.max(1, event.attempts())));
            return false;
        }
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
            return apply(read(payload), event.attempts()) != Outcome.PARKED;
        } catch (UnreadableEvent nowUnreadable) { // parked by a build that could read it
            park(event.position(), payload, nowUnreadable.toString(), event.attempts() + 1);
            return false;
        }
    }

    void recount() {
        parkedNow = parked.count(name());
    }

    long parkedNow() {
        return parkedNow;
    }

    String name() {
        return group + "|" + topic;
    }

    Outcome count(String type, Outcome outcome) {
        meters.counter("proposals.events", "topic", topic, "group", group, "type", type, "outcome", outcome.tag())
                .increment();
        return outcome;
    }
}
