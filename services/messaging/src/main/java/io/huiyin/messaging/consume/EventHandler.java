package io.huiyin.messaging.consume;

import io.huiyin.contracts.EventEnvelope;

/**
 * What a service does with an event. Called in order per source aggregate; may be called again for the same event after a
 * crash, so it must not mind. Refusals ({@code Rejected}) are recorded and acknowledged; {@code NotYetHeard} keeps the event
 * for another try.
 */
@FunctionalInterface
public interface EventHandler {
    /** Reacts, or does nothing. */
    void handle(EventEnvelope event);
}
