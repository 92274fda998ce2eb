package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.ExpectedOpinion;
import io.huiyin.handling.reply.Lead;
import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.signoff.ChainsInForce;
import io.huiyin.handling.signoff.SignOffChain;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;

/** 改办: the office gave a returned duty to a unit (A12). The due date stays (D17). */
public final class MoveDuty {
    private static final String REACTION = "move-duty";

    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;
    private final AggregateRepository<Reply> replies;
    private final AggregateRepository<Handling> handlings;
    private final ChainsInForce chains;

    MoveDuty(
            AggregateRepository<Assignment> assignments,
            AggregateRepository<Opinion> opinions,
            AggregateRepository<Reply> replies,
            AggregateRepository<Handling> handlings,
            ChainsInForce chains) {
        this.assignments = assignments;
        this.opinions = opinions;
        this.replies = replies;
        this.handlings = handlings;
        this.chains = chains;
    }

    public void move(EventEnvelope event, ProposalReassigned moved) {
        String handlingId = Ids.handling(event.jurisdiction(), moved.proposalId());
        Handling handling = handlings.find(handlingId).orElseThrow(() -> new NotYetHeard(handlingId, event.type()));
        String formerId = Ids.assignment(event.jurisdiction(), moved.proposalId(), moved.returnedAssignmentId());
        DueDate due = assignments.get(formerId).order().due();
        Instant wakeAt = wakeAt(handling.rules(), moved, due);

        String replyId = Ids.reply(
                event.jurisdiction(), moved.proposalId(), handling.current().round());
        if (moved.role() == AssignmentRole.LEAD) {
            openAssignment(event, moved, due, wakeAt);
            moveReply(event, moved, replyId, handling.rules());
        } else {
            moveOpinion(event, moved, due, replyId, handling.rules());
            openAssignment(event, moved, due, wakeAt);
        }
        assignments.hear(formerId, event, REACTION, former -> Decision.of(former.release(moved.reason())));
        Duty duty = new Duty(moved.order().assignmentId(), moved.order().unit(), moved.role(), true);
        handlings.hear(
                handlingId,
                event,
                REACTION,
                current -> Decision.of(current.reassigned(moved.returnedAssignmentId(), duty, wakeAt)));
    }

    private void openAssignment(EventEnvelope event, ProposalReassigned moved, DueDate due, Instant wakeAt) {
        Assignment.Order order = new Assignment.Order(
                moved.proposalId(),
                moved.order().assignmentId(),
                moved.order().unit(),
                moved.role(),
                moved.reassignedOn(),
                due,
                moved.receiptDue(),
                moved.returnWindowEnds());
        assignments.create(
                Ids.assignment(event.jurisdiction(), moved.proposalId(), order.assignmentId()),
                CommandContext.causedBy(event, REACTION),
                () -> Assignment.open(order, wakeAt));
    }

    private void moveReply(EventEnvelope event, ProposalReassigned moved, String replyId, DeadlineEngine rules) {
        Lead lead = new Lead(moved.order().assignmentId(), moved.order().unit(), moved.receiptDue(), Standing.OPEN);
        replies.hear(
                replyId,
                event,
                REACTION,
                reply -> Decision.of(
                        reply.ledBy(lead, chain(event, moved, DocumentKind.REPLY, rules), moved.reassignedOn())));
    }

    /** Before the assignment is announced, so that whoever hears it finds the opinion. */
    private void moveOpinion(
            EventEnvelope event, ProposalReassigned moved, DueDate due, String replyId, DeadlineEngine rules) {
        String formerId = Ids.opinion(event.jurisdiction(), moved.proposalId(), moved.returnedAssignmentId());
        String title = opinions.get(formerId).order().title();
        String assignmentId = moved.order().assignmentId();
        opinions.create(
                Ids.opinion(event.jurisdiction(), moved.proposalId(), assignmentId),
                CommandContext.causedBy(event, REACTION),
                () -> Opinion.open(
                        new Opinion.Order(
                                moved.proposalId(),
                                assignmentId,
                                title,
                                moved.order().unit(),
                                due),
                        chain(event, moved, DocumentKind.OPINION, rules)));
        opinions.hear(formerId, event, REACTION, former -> {
            former.end(moved.reason());
            return Decision.nothing();
        });
        ExpectedOpinion next =
                ExpectedOpinion.missing(assignmentId, moved.order().unit(), due);
        replies.hear(replyId, event, REACTION, reply -> {
            reply.opinionOwedBy(moved.returnedAssignmentId(), next);
            return Decision.nothing();
        });
    }

    /** D10: the next unit's own, as it is when the duty reaches it. */
    private SignOffChain chain(
            EventEnvelope event, ProposalReassigned moved, DocumentKind document, DeadlineEngine rules) {
        return chains.of(event.jurisdiction(), moved.order().unit().unitId(), document, rules.pack());
    }

    /** A co-unit's process waits for its date; the lead's asks first whether it was received. */
    private static Instant wakeAt(DeadlineEngine rules, ProposalReassigned moved, DueDate due) {
        Instant atDue = rules.wakeAt(due);
        Instant atReceipt = rules.wakeAt(moved.receiptDue());
        return moved.role() == AssignmentRole.LEAD && atReceipt.isBefore(atDue) ? atReceipt : atDue;
    }
}
