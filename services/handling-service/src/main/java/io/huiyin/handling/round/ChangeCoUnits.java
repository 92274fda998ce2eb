package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.ExpectedOpinion;
import io.huiyin.handling.signoff.ChainsInForce;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;

/** A co-unit joined or left (A12): its assignment, its opinion, what the lead waits for. */
public final class ChangeCoUnits {
    private static final String REACTION = "change-co-units";

    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;
    private final AggregateRepository<Handling> handlings;
    private final PresentReply presentReply;
    private final ChainsInForce chains;

    ChangeCoUnits(
            AggregateRepository<Assignment> assignments,
            AggregateRepository<Opinion> opinions,
            AggregateRepository<Handling> handlings,
            PresentReply presentReply,
            ChainsInForce chains) {
        this.assignments = assignments;
        this.opinions = opinions;
        this.handlings = handlings;
        this.presentReply = presentReply;
        this.chains = chains;
    }

    /** The opinion is there before the assignment is announced, so that whoever hears that finds it. */
    public void joined(EventEnvelope event, CoUnitJoined joined) {
        String jurisdiction = event.jurisdiction();
        String proposalId = joined.proposalId();
        String assignmentId = joined.order().assignmentId();
        String title = presentReply.title(event, proposalId);
        CommandContext command = CommandContext.causedBy(event, REACTION);
        String handlingId = Ids.handling(jurisdiction, proposalId);
        opinions.create(
                Ids.opinion(jurisdiction, proposalId, assignmentId),
                command,
                () -> Opinion.open(
                        new Opinion.Order(
                                proposalId, assignmentId, title, joined.order().unit(), joined.opinionDue()),
                        chains.of(
                                jurisdiction,
                                joined.order().unit().unitId(),
                                DocumentKind.OPINION,
                                handlings.get(handlingId).rules().pack())));
        presentReply.hear(
                event,
                proposalId,
                REACTION,
                reply -> reply.opinionAlsoOwedBy(
                        ExpectedOpinion.missing(assignmentId, joined.order().unit(), joined.opinionDue())));
        Assignment.Order order = new Assignment.Order(
                proposalId,
                assignmentId,
                joined.order().unit(),
                AssignmentRole.CO_HANDLING,
                joined.joinedOn(),
                joined.opinionDue(),
                joined.receiptDue(),
                joined.returnWindowEnds());
        assignments.create(
                Ids.assignment(jurisdiction, proposalId, assignmentId),
                command,
                () -> Assignment.open(order, handlings.get(handlingId).rules().wakeAt(joined.opinionDue())));
        handlings.hear(handlingId, event, REACTION, handling -> {
            handling.joined(new Duty(assignmentId, joined.order().unit(), AssignmentRole.CO_HANDLING, true));
            return Decision.nothing();
        });
    }

    /** An opinion it gave stays where it is, and counts no longer. */
    public void left(EventEnvelope event, CoUnitLeft left) {
        String jurisdiction = event.jurisdiction();
        String assignmentId = left.assignmentId();
        presentReply.hear(event, left.proposalId(), REACTION, reply -> reply.opinionOwedNoMore(assignmentId));
        opinions.hear(Ids.opinion(jurisdiction, left.proposalId(), assignmentId), event, REACTION, opinion -> {
            opinion.end(left.reason());
            return Decision.nothing();
        });
        assignments.hear(
                Ids.assignment(jurisdiction, left.proposalId(), assignmentId),
                event,
                REACTION,
                assignment -> Decision.of(assignment.release(left.reason())));
        handlings.hear(Ids.handling(jurisdiction, left.proposalId()), event, REACTION, handling -> {
            handling.left(assignmentId);
            return Decision.nothing();
        });
    }
}
