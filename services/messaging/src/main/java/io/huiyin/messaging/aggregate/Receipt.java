package io.huiyin.messaging.aggregate;

import java.util.Map;

/**
 * The answer to a command. A repeat of the same key gets the first one again.
 *
 * @param aggregateId what changed
 * @param sequence its last event after the change
 * @param details what else the first answer said
 */
public record Receipt(String aggregateId, long sequence, Map<String, String> details) {
    /** {@code aggregateId@sequence}: hand it to a page of the read side, which then waits until it shows this change. */
    public String token() {
        return aggregateId + "@" + sequence;
    }
}
