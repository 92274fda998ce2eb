package io.huiyin.handling.assignment;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import org.jspecify.annotations.Nullable;

/** 退办 (A12). */
public final class ReturnAssignment {
    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Reply> replies;
    private final AggregateRepository<Opinion> opinions;
    private final ActDays days;

    ReturnAssignment(
            AggregateRepository<Assignment> assignments,
            AggregateRepository<Reply> replies,
            AggregateRepository<Opinion> opinions,
            ActDays days) {
        this.assignments = assignments;
        this.replies = replies;
        this.opinions = opinions;
        this.days = days;
    }

    public Receipt giveBack(
            String assignmentId, @Nullable String reason, @Nullable String proposedUnitId, CommandContext command) {
        return assignments.change(
                assignmentId,
                command,
                assignment -> Decision.of(assignment.giveBack(
                        command.actor(),
                        days.of(command, assignment.zone()),
                        reason,
                        proposedUnitId,
                        answered(command.jurisdiction(), assignment.order()))));
    }

    private boolean answered(String jurisdiction, Assignment.Order order) {
        if (order.role() == AssignmentRole.LEAD) {
            return replies.find(Ids.reply(jurisdiction, order.proposalId(), 1))
                    .flatMap(Reply::signedOff)
                    .isPresent();
        }
        return opinions.find(Ids.opinion(jurisdiction, order.proposalId(), order.assignmentId()))
                .flatMap(Opinion::submission)
                .isPresent();
    }
}
