package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when a unit had a duty, and why no longer: given elsewhere, left, or the case ended (A12). */
record AssignmentEnd(@Nullable LocalDate on, @Nullable String reason) {
    static AssignmentEnd of(
            Facts facts, String assignmentId, @Nullable ProposalReassigned next, @Nullable LocalDate releasedOn) {
        if (next != null) {
            return new AssignmentEnd(next.reassignedOn(), next.reason());
        }
        return facts.one(CoUnitLeft.class, left -> left.assignmentId().equals(assignmentId))
                .map(left -> new AssignmentEnd(left.leftOn(), left.reason()))
                .orElseGet(() -> new AssignmentEnd(
                        releasedOn,
                        facts.one(
                                        AssignmentReleased.class,
                                        event -> event.assignmentId().equals(assignmentId))
                                .map(AssignmentReleased::reason)
                                .orElse(null)));
    }
}
