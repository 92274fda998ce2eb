package io.huiyin.messaging.toy;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.messaging.outbox.EventPublisher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what was acknowledged; {@link #before} may refuse it. */
public final class RecordingPublisher implements EventPublisher {
    /** One message. */
    public record Sent(String topic, String key, byte[] payload, Map<String, String> headers) {
        public EventEnvelope event() {
            return new EventCodec().read(payload).orElseThrow();
        }
    }

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Consumer<Sent> before = message -> {};

    @Override
    public void publish(String topic, String key, byte[] payload, Map<String, String> headers) {
        Sent message = new Sent(topic, key, payload, headers);
        before.accept(message);
        sent.add(message);
    }

    /** What happens before a message is acknowledged. */
    public void before(Consumer<Sent> check) {
        before = check;
    }

    public List<Sent> sent() {
        return sent;
    }

    /** Sequences of an aggregate's events in the order they were acknowledged, repeats included. */
    public List<Long> sequences(String aggregateId) {
        return sent.stream()
                .map(Sent::event)
                .filter(event -> event.aggregateid().equals(aggregateId))
                .map(EventEnvelope::sequence)
                .toList();
    }
}
