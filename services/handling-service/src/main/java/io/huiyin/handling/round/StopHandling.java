package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.problem.Words;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;

/** Merged or withdrawn (A12): every unit is released, and nothing more is done. */
public final class StopHandling {
    private static final String REACTION = "stop-handling";

    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;
    private final AggregateRepository<Reply> replies;
    private final AggregateRepository<Handling> handlings;

    StopHandling(
            AggregateRepository<Assignment> assignments,
            AggregateRepository<Opinion> opinions,
            AggregateRepository<Reply> replies,
            AggregateRepository<Handling> handlings) {
        this.assignments = assignments;
        this.opinions = opinions;
        this.replies = replies;
        this.handlings = handlings;
    }

    /** Nothing happens for a proposal that was never assigned. */
    public void stop(EventEnvelope event, ProposalStopped stopped) {
        String handlingId = Ids.handling(event.jurisdiction(), stopped.proposalId());
        handlings.find(handlingId).ifPresent(handling -> stop(event, stopped, handlingId, handling));
    }

    private void stop(EventEnvelope event, ProposalStopped stopped, String handlingId, Handling handling) {
        String because = Words.of(stopped.reason());
        for (Duty duty : handling.duties()) {
            assignments.hear(
                    Ids.assignment(event.jurisdiction(), stopped.proposalId(), duty.assignmentId()),
                    event,
                    REACTION,
                    assignment -> Decision.of(assignment.release(because)));
            if (duty.role() == AssignmentRole.CO_HANDLING) {
                String opinionId = Ids.opinion(event.jurisdiction(), stopped.proposalId(), duty.assignmentId());
                opinions.hear(opinionId, event, REACTION, opinion -> {
                    opinion.end(because);
                    return Decision.nothing();
                });
            }
        }
        for (Round round : handling.rounds()) {
            String replyId = Ids.reply(event.jurisdiction(), stopped.proposalId(), round.round());
            replies.hear(replyId, event, REACTION, reply -> Decision.of(reply.stop(because, event.occurredon())));
        }
        handlings.hear(handlingId, event, REACTION, current -> {
            current.stop(because);
            return Decision.nothing();
        });
    }
}
