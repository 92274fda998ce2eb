package io.huiyin.handling.round;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.Rings;
import io.huiyin.messaging.aggregate.AggregateRepository;
import java.time.Instant;

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
        return Rings.ring(
                handlings,
                days,
                handlingId,
                ringId,
                (handling, now) -> handling.ringPanel(round, now),
                (handling, now) -> handling.nextPanelRing(round, now));
    }
}
