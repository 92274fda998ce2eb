package io.huiyin.handling.round;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.Rings;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;

/** The silence clock of a round's survey rings: remind, or end the silence (D4)? */
public final class RingSurvey {
    private final AggregateRepository<Handling> handlings;
    private final ActDays days;

    RingSurvey(AggregateRepository<Handling> handlings, ActDays days) {
        this.handlings = handlings;
        this.days = days;
    }

    /**
     * Decides, and says when to ask again.
     *
     * @param handlingId {@code <jurisdiction>:<proposalId>:handling}
     * @param ringId the job id; a repeat gets the first answer
     * @throws NotYetHeard when the round or its delivery is still on its way here
     */
    public Instant ring(String handlingId, int round, String ringId) {
        return Rings.ring(
                handlings,
                days,
                handlingId,
                ringId,
                (handling, now) -> handling.ringSurvey(round, now),
                (handling, now) -> handling.nextSurveyRing(round, now));
    }
}
