package io.huiyin.handling.assignment;

import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.correction.Grounds;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import org.jspecify.annotations.Nullable;

/** 签收 (R21). */
public final class ReceiveAssignment {
    private final AggregateRepository<Assignment> assignments;
    private final ActDays days;

    ReceiveAssignment(AggregateRepository<Assignment> assignments, ActDays days) {
        this.assignments = assignments;
        this.days = days;
    }

    /** @param lateEntry why it is entered after its day, and what shows that day (D11); null when it is not */
    public Receipt receive(String assignmentId, @Nullable Grounds lateEntry, CommandContext command) {
        return assignments.change(assignmentId, command.occurringWhenRecorded(), assignment -> {
            ActDay day = new ActDay(days.of(command, assignment.zone()), days.today(assignment.zone()), lateEntry);
            return Decision.of(assignment.receive(command.actor(), day));
        });
    }
}
