package io.huiyin.messaging.toy;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.messaging.consume.EventHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Remembers what was handled; in another mood it refuses. */
public final class Ears implements EventHandler {
    private final List<EventEnvelope> handled = new CopyOnWriteArrayList<>();
    private volatile Consumer<EventEnvelope> mood = event -> {};

    @Override
    public void handle(EventEnvelope event) {
        mood.accept(event);
        handled.add(event);
    }

    public void mood(Consumer<EventEnvelope> next) {
        mood = next;
    }

    /** Sequences of a proposal's events as they were handled. */
    public List<Long> heard(String proposal) {
        return handled.stream()
                .filter(event -> event.subject().equals(proposal))
                .map(EventEnvelope::sequence)
                .toList();
    }
}
