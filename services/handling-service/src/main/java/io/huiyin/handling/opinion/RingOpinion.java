package io.huiyin.handling.opinion;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.EngineCommands;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

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
        if (opinions.find(opinionId).isEmpty()) {
            throw new NotYetHeard(opinionId, "ring");
        }
        Receipt receipt = opinions.change(opinionId, EngineCommands.of(ringId, opinionId), opinion -> {
            Instant now = days.now();
            return new Decision(
                    opinion.ring(now), Map.of("wakeAt", opinion.nextRing(now).toString()));
        });
        return Instant.parse(Objects.requireNonNull(receipt.details().get("wakeAt")));
    }
}
