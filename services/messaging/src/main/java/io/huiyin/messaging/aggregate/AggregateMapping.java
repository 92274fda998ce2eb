package io.huiyin.messaging.aggregate;

import java.util.function.Function;

/**
 * How an aggregate becomes a document and back.
 *
 * @param type aggregate type in events, e.g. {@code Reply}
 * @param collection plural, e.g. {@code replies}
 * @param stateClass record of the stored state
 * @param schema schema version of the stored state, from 1; additive changes keep it
 * @param snapshot aggregate to state
 * @param restore state to aggregate
 */
public record AggregateMapping<A, S>(
        String type,
        String collection,
        Class<S> stateClass,
        int schema,
        Function<A, S> snapshot,
        Function<S, A> restore) {}
