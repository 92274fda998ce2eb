package io.huiyin.handling.reply;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The opinion of one co-unit, given or still missing (R30, D5).
 *
 * @param given null while it is missing
 * @param answeredBefore treated in the reply of an earlier round, which showed what became of it
 * @param noLongerOwed its unit was released before it gave one (A28); absent in documents from before
 */
public record ExpectedOpinion(
        String assignmentId,
        UnitRef unit,
        DueDate due,
        @Nullable Given given,
        boolean answeredBefore,
        boolean noLongerOwed) {
    /** What the co-unit submitted. */
    public record Given(
            String text, OpinionDisclosure disclosure, String documentNumber, LocalDate submittedOn, boolean onTime) {}

    /** Not given yet. */
    public static ExpectedOpinion missing(String assignmentId, UnitRef unit, DueDate due) {
        return new ExpectedOpinion(assignmentId, unit, due, null, false, false);
    }

    /** With what was submitted, if it is this one and still missing. */
    ExpectedOpinion given(String submittedAssignmentId, Given opinion) {
        return given == null && assignmentId.equals(submittedAssignmentId)
                ? new ExpectedOpinion(assignmentId, unit, due, opinion, answeredBefore, false)
                : this;
    }

    /** Not waited for any more, if it is this one and still missing. */
    ExpectedOpinion released(String releasedAssignmentId) {
        return given == null && assignmentId.equals(releasedAssignmentId)
                ? new ExpectedOpinion(assignmentId, unit, due, null, answeredBefore, true)
                : this;
    }

    /** The next one, if it takes the place of this one. */
    ExpectedOpinion orInsteadOf(String formerAssignmentId, ExpectedOpinion next) {
        return assignmentId.equals(formerAssignmentId) ? next : this;
    }

    /** For the next round: what was given has been treated. */
    ExpectedOpinion carriedOver() {
        return new ExpectedOpinion(assignmentId, unit, due, given, given != null, noLongerOwed);
    }

    boolean mustBeTreated() {
        return given != null && !answeredBefore;
    }

    /** Whether the lead still has to wait for it on that day. */
    boolean awaitedOn(LocalDate day) {
        return given == null && !noLongerOwed && !day.isAfter(due.on());
    }
}
