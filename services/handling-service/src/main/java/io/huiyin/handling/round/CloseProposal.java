package io.huiyin.handling.round;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.EngineCommands;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;

/** 报送 to the three offices and 办结, in one write (R83, R84, A10, A28). */
public final class CloseProposal {
    private final AggregateRepository<Handling> handlings;
    private final ActDays days;

    CloseProposal(AggregateRepository<Handling> handlings, ActDays days) {
        this.handlings = handlings;
        this.days = days;
    }

    /**
     * Closes the round; a second time nothing happens.
     *
     * @param handlingId {@code <jurisdiction>:<proposalId>:handling}
     * @param jobId the engine's
     * @throws NotYetHeard when the survey's conclusion is still on its way here
     */
    public void close(String handlingId, int round, String jobId) {
        if (handlings.find(handlingId).isEmpty()) {
            throw new NotYetHeard(handlingId, "close");
        }
        handlings.change(
                handlingId,
                EngineCommands.of(jobId, handlingId),
                handling -> Decision.of(handling.close(round, handling.rules().dayOf(days.now()))));
    }
}
