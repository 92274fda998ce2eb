package io.huiyin.handling.reply;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The opinion of one co-unit, given or still missing (R30, D5).
 *
 * @param due until when it is expected; after a return the redo's date
 * @param given null while it is missing, and again after it was sent back
 * @param answeredBefore treated in the reply of an earlier round, which showed what became of it
 * @param noLongerOwed its unit was released before it gave one (A28); absent in documents from before
 * @param sentBack how often the lead sent it back (D5)
 */
public record ExpectedOpinion(
        String assignmentId,
        UnitRef unit,
        DueDate due,
        @Nullable Given given,
        boolean answeredBefore,
        boolean noLongerOwed,
        int sentBack) {
    /** What the co-unit submitted. */
    public record Given(
            String text, OpinionDisclosure disclosure, String documentNumber, LocalDate submittedOn, boolean onTime) {}

    /** Not given yet. */
    public static ExpectedOpinion missing(String assignmentId, UnitRef unit, DueDate due) {
        return new ExpectedOpinion(assignmentId, unit, due, null, false, false, 0);
    }

    /**
     * As it stands now, if this is news: what is told of an earlier submission than the one known changes nothing.
     *
     * @param timesSentBack how often it had been sent back when this was so
     * @param present null while it is missing
     */
    ExpectedOpinion standing(int timesSentBack, DueDate presentDue, @Nullable Given present) {
        boolean known = timesSentBack < sentBack || timesSentBack == sentBack && (given != null || present == null);
        return known
                ? this
                : new ExpectedOpinion(assignmentId, unit, presentDue, present, false, noLongerOwed, timesSentBack);
    }

    /** The day of what was given was corrected (D11). */
    ExpectedOpinion countedOn(LocalDate submittedOn, boolean onTime) {
        return given == null
                ? this
                : new ExpectedOpinion(
                        assignmentId,
                        unit,
                        due,
                        new Given(given.text(), given.disclosure(), given.documentNumber(), submittedOn, onTime),
                        answeredBefore,
                        noLongerOwed,
                        sentBack);
    }

    /** Not waited for any more, if it is this one and still missing. */
    ExpectedOpinion released(String releasedAssignmentId) {
        return given == null && assignmentId.equals(releasedAssignmentId)
                ? new ExpectedOpinion(assignmentId, unit, due, null, answeredBefore, true, sentBack)
                : this;
    }

    /** The next one, if it takes the place of this one. */
    ExpectedOpinion orInsteadOf(String formerAssignmentId, ExpectedOpinion next) {
        return assignmentId.equals(formerAssignmentId) ? next : this;
    }

    /** For the next round: what was given has been treated. */
    ExpectedOpinion carriedOver() {
        return new ExpectedOpinion(assignmentId, unit, due, given, given != null, noLongerOwed, sentBack);
    }

    boolean mustBeTreated() {
        return given != null && !answeredBefore;
    }

    /** The how-manieth submission it is, or will be: 1, 2 … */
    int ordinal() {
        return sentBack + 1;
    }

    /** Whether the lead still has to wait for it on that day. */
    boolean awaitedOn(LocalDate day) {
        return given == null && !noLongerOwed && !day.isAfter(due.on());
    }

    /** Whether its date has passed without it: the lead goes on, and says so (D5). */
    boolean silentOn(LocalDate day) {
        return given == null && day.isAfter(due.on());
    }
}
