package io.huiyin.messaging.consume;

import io.huiyin.contracts.EventEnvelope;

/**
 * Where an event stands.
 *
 * @param key {@code <jurisdiction>:<proposalId>}
 * @param aggregateId its source
 * @param sequence its place there, from 1
 */
public record Position(String key, String aggregateId, long sequence) {
    static Position of(EventEnvelope event) {
        return new Position(event.key(), event.aggregateid(), event.sequence());
    }
}
