package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.ExpectedOpinion;
import io.huiyin.handling.reply.Lead;
import io.huiyin.handling.reply.Matter;
import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.reply.ReplyState;
import io.huiyin.handling.signoff.ChainsInForce;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 交办 was decided: the assignments, the opinions owed, the first reply and last the handling come into being. Each is its own
 * write and repeatable, so a crash between them is mended by the event's next delivery.
 */
public final class TakeOnProposal {
    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;
    private final AggregateRepository<Reply> replies;
    private final AggregateRepository<Handling> handlings;
    private final ChainsInForce chains;

    TakeOnProposal(
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

    public void takeOn(EventEnvelope event, ProposalAssigned assigned) {
        CommandContext command = CommandContext.causedBy(event, "take-on");
        String jurisdiction = event.jurisdiction();
        String proposalId = assigned.proposalId();
        DeadlineEngine rules = DeadlineEngine.of(assigned.replyDue().rulePack());
        DueDate replyDue = rules.bindingDue(assigned.replyDue(), Optional.ofNullable(assigned.statutoryDue()));

        Assignment.Order lead = order(assigned, assigned.lead(), AssignmentRole.LEAD, replyDue);
        assignments.create(
                Ids.assignment(jurisdiction, proposalId, lead.assignmentId()),
                command,
                () -> Assignment.open(lead, assigned.wakeAt()));
        for (AssignmentOrder co : assigned.coHandling()) {
            takeOnCoUnit(
                    command, order(assigned, co, AssignmentRole.CO_HANDLING, assigned.opinionDue()), assigned, rules);
        }
        String replyId = Ids.reply(jurisdiction, proposalId, 1);
        replies.create(
                replyId,
                command,
                () -> new Created<>(
                        Reply.restore(firstReply(replyId, assigned, replyDue)
                                .through(chains.of(
                                        jurisdiction,
                                        assigned.lead().unit().unitId(),
                                        DocumentKind.REPLY,
                                        rules.pack()))),
                        Decision.nothing()));
        handlings.create(
                Ids.handling(jurisdiction, proposalId),
                command,
                () -> new Created<>(
                        Handling.open(proposalId, duties(assigned), assigned.assignedOn(), replyDue),
                        Decision.nothing()));
    }

    private void takeOnCoUnit(
            CommandContext command, Assignment.Order order, ProposalAssigned assigned, DeadlineEngine rules) {
        opinions.create(
                Ids.opinion(command.jurisdiction(), order.proposalId(), order.assignmentId()),
                command,
                () -> Opinion.open(
                        new Opinion.Order(
                                order.proposalId(), order.assignmentId(), assigned.title(), order.unit(), order.due()),
                        chains.of(command.jurisdiction(), order.unit().unitId(), DocumentKind.OPINION, rules.pack())));
        assignments.create(
                Ids.assignment(command.jurisdiction(), order.proposalId(), order.assignmentId()),
                command,
                () -> Assignment.open(order, rules.wakeAt(order.due())));
    }

    private static Assignment.Order order(
            ProposalAssigned assigned, AssignmentOrder order, AssignmentRole role, DueDate due) {
        return new Assignment.Order(
                assigned.proposalId(),
                order.assignmentId(),
                order.unit(),
                role,
                assigned.assignedOn(),
                due,
                assigned.receiptDue(),
                assigned.returnWindowEnds());
    }

    private static ReplyState firstReply(String replyId, ProposalAssigned assigned, DueDate due) {
        Matter matter = new Matter(
                assigned.kind(),
                assigned.number(),
                assigned.title(),
                assigned.sessionName(),
                assigned.points(),
                assigned.submitters(),
                assigned.outcomeClasses());
        return ReplyState.open(
                new ReplyState.Subject(
                        assigned.proposalId(), replyId, 1, matter, assigned.assignedOn(), due, assigned.statutoryDue()),
                new Lead(assigned.lead().assignmentId(), assigned.lead().unit(), assigned.receiptDue(), Standing.OPEN),
                assigned.coHandling().stream()
                        .map(co -> ExpectedOpinion.missing(co.assignmentId(), co.unit(), assigned.opinionDue()))
                        .toList());
    }

    private static List<Duty> duties(ProposalAssigned assigned) {
        List<Duty> duties = new ArrayList<>();
        duties.add(new Duty(assigned.lead().assignmentId(), assigned.lead().unit(), AssignmentRole.LEAD, true));
        assigned.coHandling()
                .forEach(co -> duties.add(new Duty(co.assignmentId(), co.unit(), AssignmentRole.CO_HANDLING, true)));
        return duties;
    }
}
