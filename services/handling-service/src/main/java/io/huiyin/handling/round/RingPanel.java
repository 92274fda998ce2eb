package io.huiyin.handling.round;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.EngineCommands;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** The clock of the office's panel rings: is its decision late (A5)? */
public final class RingPanel {
    private final AggregateRepository<Handling> handlings;
    private final ActDays days;

    RingPanel(AggregateRepository<Handling> handlings, ActDays days) {
        this.handlings = handlings;
        this.days = days;
    }

    /**
     * Decides, and says when to ask again.
     *
     * @param handlingId {@code <jurisdiction>:<proposalId>:handling}
     * @param ringId the job id; a repeat gets the first answer
     */
    public Instant ring(String handlingId, int round, String ringId) {
        if (handlings.find(handlingId).isEmpty()) {
            throw new NotYetHeard(handlingId, "ring");
        }
        Receipt receipt = handlings.change(handlingId, EngineCommands.of(ringId, handlingId), handling -> {
            Instant now = days.now();
            return new Decision(
                    handling.ringPanel(round, now),
                    Map.of("wakeAt", handling.nextPanelRing(round, now).toString()));
        });
        return Instant.parse(Objects.requireNonNull(receipt.details().get("wakeAt")));
    }
}
