package io.huiyin.handling.assignment;

import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.correction.Correction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment to look at.
 *
 * @param sequence for {@code If-Match}
 * @param receivedOn the day that counts (D11)
 * @param corrections days claimed for the receipt, the last may be undecided
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
        @Nullable String releasedBecause,
        List<Correction> corrections) {
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
                state.releasedBecause(),
                state.corrections().all());
    }
}
