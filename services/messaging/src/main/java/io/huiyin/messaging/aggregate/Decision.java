package io.huiyin.messaging.aggregate;

import io.huiyin.contracts.DomainEvent;
import java.util.List;
import java.util.Map;

/**
 * What a use case decided: the events of one write and what the answer says beside its position.
 *
 * @param details short strings only, kept for ever with the answer
 */
public record Decision(List<? extends DomainEvent> events, Map<String, String> details) {
    /** Nothing but events. */
    public static Decision of(List<? extends DomainEvent> events) {
        return new Decision(events, Map.of());
    }

    /** Nothing but one event. */
    public static Decision of(DomainEvent event) {
        return of(List.of(event));
    }

    /** Nothing happened. */
    public static Decision nothing() {
        return of(List.of());
    }
}
