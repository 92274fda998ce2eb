package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit's duty on the case.
 *
 * @param current whether the unit still has it
 * @param due the reply's date for the lead, the opinion's for a co-unit
 * @param assignedBecause why it got it, when that was not 交办: 改办, or a co-unit that joined
 * @param returnReason why it was returned (退办)
 * @param proposedUnitId whom the returning unit proposed, as it wrote it
 * @param endedOn until when it had the duty; null while it has it
 * @param endReason why it no longer has it (A12)
 * @param opinion only for co-handling
 */
public record AssignmentView(
        String assignmentId,
        UnitRef unit,
        AssignmentRole role,
        boolean current,
        LocalDate assignedOn,
        @Nullable String assignedBecause,
        DueDate due,
        @Nullable DueDate receiptDue,
        @Nullable DueDate returnWindowEnds,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate returnedOn,
        @Nullable String returnReason,
        @Nullable String proposedUnitId,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable OpinionView opinion) {
    /** A co-unit's opinion; without {@code submittedOn} it is a draft. */
    public record OpinionView(
            int revision,
            @Nullable String text,
            @Nullable String disclosure,
            @Nullable String documentNumber,
            @Nullable LocalDate submittedOn,
            @Nullable String treatment) {}
}
