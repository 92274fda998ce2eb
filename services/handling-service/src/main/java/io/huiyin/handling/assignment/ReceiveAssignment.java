package io.huiyin.handling.assignment;

import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;

/** 签收 (R21). */
public final class ReceiveAssignment {
    private final AggregateRepository<Assignment> assignments;
    private final ActDays days;

    ReceiveAssignment(AggregateRepository<Assignment> assignments, ActDays days) {
        this.assignments = assignments;
        this.days = days;
    }

    public Receipt receive(String assignmentId, CommandContext command) {
        return assignments.change(
                assignmentId,
                command,
                assignment -> Decision.of(assignment.receive(command.actor(), days.of(command, assignment.zone()))));
    }
}
