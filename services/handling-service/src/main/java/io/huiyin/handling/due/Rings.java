package io.huiyin.handling.due;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** A clock of the engine rings: the aggregate decides, and says when to ask again. A repeated ring gets the first answer. */
public final class Rings {
    private Rings() {}

    /**
     * Asks.
     *
     * @param ringId the job id
     * @param decided what the aggregate has to say at that moment; asked before {@code next}
     * @param next when to ask again
     * @throws NotYetHeard when the aggregate is still on its way here
     */
    public static <A> Instant ring(
            AggregateRepository<A> aggregates,
            ActDays days,
            String id,
            String ringId,
            BiFunction<A, Instant, List<HandlingEvent>> decided,
            BiFunction<A, Instant, Instant> next) {
        if (aggregates.find(id).isEmpty()) {
            throw new NotYetHeard(id, "ring");
        }
        Receipt receipt = aggregates.change(id, EngineCommands.of(ringId, id), aggregate -> {
            Instant now = days.now();
            return new Decision(
                    decided.apply(aggregate, now),
                    Map.of("wakeAt", next.apply(aggregate, now).toString()));
        });
        return Instant.parse(Objects.requireNonNull(receipt.details().get("wakeAt")));
    }
}
