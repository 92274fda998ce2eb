package io.huiyin.handling.opinion;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.Rings;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;

/** The clock of an opinion rings: is it late (R30)? */
public final class RingOpinion {
    private final AggregateRepository<Opinion> opinions;
    private final ActDays days;

    RingOpinion(AggregateRepository<Opinion> opinions, ActDays days) {
        this.opinions = opinions;
        this.days = days;
    }

    /**
     * Decides, and says when to ask again.
     *
     * @param opinionId {@code <jurisdiction>:<proposalId>:opinion:<assignmentId>}
     * @param ringId the job id; a repeat gets the first answer
     * @throws NotYetHeard when the opinion is still on its way here
     */
    public Instant ring(String opinionId, String ringId) {
        return Rings.ring(opinions, days, opinionId, ringId, Opinion::ring, Opinion::nextRing);
    }
}
