package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Words;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;

/**
 * 办结: a co-unit that never gave its opinion owes it no longer (A28, D5), so that nobody reminds it for ever. A round that
 * opens later leaves it so; that it was late stays on record.
 */
public final class ReleaseCoUnits {
    private static final String REACTION = "release-co-units";

    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;
    private final AggregateRepository<Handling> handlings;

    ReleaseCoUnits(
            AggregateRepository<Assignment> assignments,
            AggregateRepository<Opinion> opinions,
            AggregateRepository<Handling> handlings) {
        this.assignments = assignments;
        this.opinions = opinions;
        this.handlings = handlings;
    }

    public void release(EventEnvelope event, ProposalClosed closed) {
        String handlingId = Ids.handling(event.jurisdiction(), closed.proposalId());
        Handling handling = handlings.find(handlingId).orElseThrow(() -> new NotYetHeard(handlingId, event.type()));
        handling.duties().stream()
                .filter(duty -> duty.current() && duty.role() == AssignmentRole.CO_HANDLING)
                .forEach(duty -> release(event, closed, duty));
    }

    private void release(EventEnvelope event, ProposalClosed closed, Duty duty) {
        String opinionId = Ids.opinion(event.jurisdiction(), closed.proposalId(), duty.assignmentId());
        if (submitted(opinionId, event)) {
            return;
        }
        String because = Words.of(closed.closedOn()) + "办结，不再需要会办意见";
        opinions.hear(opinionId, event, REACTION, opinion -> {
            opinion.end(because);
            return Decision.nothing();
        });
        if (!submitted(opinionId, event)) { // in the moment between
            assignments.hear(
                    Ids.assignment(event.jurisdiction(), closed.proposalId(), duty.assignmentId()),
                    event,
                    REACTION,
                    assignment -> Decision.of(assignment.release(because)));
        }
    }

    private boolean submitted(String opinionId, EventEnvelope event) {
        return opinions.find(opinionId)
                .orElseThrow(() -> new NotYetHeard(opinionId, event.type()))
                .submission()
                .isPresent();
    }
}
