package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit's duty on the case.
 *
 * @param current whether the unit still has it
 * @param due the reply's date for the lead, the opinion's for a co-unit
 * @param assignedBecause why it got it, when that was not 交办: 改办, or a co-unit that joined
 * @param returnReason why it was returned (退办)
 * @param lapsed released only because the case was closed without its opinion (A28)
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
        boolean lapsed,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable OpinionView opinion) {
    /**
     * A co-unit's opinion; without {@code submittedOn} it is a draft, or nothing yet.
     *
     * @param treatment what the newest reply made of it; of a former text once it was sent back, hence null until it is redone
     * @param sentBack former submissions, in order, with their void numbers (D5, A15)
     * @param silent a reply was signed without it, its date being over (D5)
     * @param chain the unit's own chain it went through (D10); null = the rule pack's
     */
    public record OpinionView(
            int revision,
            @Nullable String text,
            @Nullable String disclosure,
            @Nullable String documentNumber,
            @Nullable LocalDate submittedOn,
            @Nullable String treatment,
            List<SentBack> sentBack,
            boolean silent,
            @Nullable OwnChain chain) {}

    /**
     * A submission the lead sent back.
     *
     * @param documentNumber void
     * @param submittedOn null while the submission itself has not been heard
     * @param redoDue until when it was to be redone
     */
    public record SentBack(
            String documentNumber,
            @Nullable LocalDate submittedOn,
            String reason,
            LocalDate sentBackOn,
            DueDate redoDue) {}
}
