package io.huiyin.handling.assignment;

import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment to look at.
 *
 * @param sequence for {@code If-Match}
 */
public record AssignmentView(
        String id,
        long sequence,
        String proposalId,
        String assignmentId,
        UnitRef unit,
        AssignmentRole role,
        Standing standing,
        LocalDate assignedOn,
        DueDate due,
        DueDate receiptDue,
        DueDate returnWindowEnds,
        @Nullable LocalDate receivedOn,
        Assignment.@Nullable Returned returned,
        @Nullable String releasedBecause) {
    static AssignmentView of(String id, long sequence, Assignment assignment) {
        Assignment.State state = assignment.snapshot();
        Assignment.Order order = state.order();
        return new AssignmentView(
                id,
                sequence,
                order.proposalId(),
                order.assignmentId(),
                order.unit(),
                order.role(),
                state.standing(),
                order.assignedOn(),
                order.due(),
                order.receiptDue(),
                order.returnWindowEnds(),
                state.receivedOn(),
                state.returned(),
                state.releasedBecause());
    }
}
