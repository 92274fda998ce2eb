package io.huiyin.messaging.aggregate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How an aggregate becomes a document and back.
 *
 * @param type aggregate type in events, e.g. {@code Reply}
 * @param collection plural, e.g. {@code replies}
 * @param stateClass record of the stored state
 * @param schema schema version of the stored state, from 1; additive changes keep it
 * @param snapshot aggregate to state
 * @param restore state to aggregate
 * @param lifts one for each schema before this one, in order; they stay for ever
 */
public record AggregateMapping<A, S>(
        String type,
        String collection,
        Class<S> stateClass,
        int schema,
        Function<A, S> snapshot,
        Function<S, A> restore,
        List<StateLift> lifts) {

    public AggregateMapping {
        lifts = List.copyOf(lifts);
        List<Integer> before = IntStream.range(1, schema).boxed().toList();
        if (schema < 1 || !lifts.stream().map(StateLift::fromSchema).toList().equals(before)) {
            throw new IllegalArgumentException(
                    "%s has schema %d: one lift each is needed from %s".formatted(type, schema, before));
        }
    }

    /** Of an aggregate whose stored form was only ever added to. */
    public AggregateMapping(
            String type,
            String collection,
            Class<S> stateClass,
            int schema,
            Function<A, S> snapshot,
            Function<S, A> restore) {
        this(type, collection, stateClass, schema, snapshot, restore, List.of());
    }
}
