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
 */
public record ExpectedOpinion(
        String assignmentId,
        UnitRef unit,
        DueDate due,
        @Nullable Given given,
        boolean answeredBefore) {
    /** What the co-unit submitted. */
    public record Given(
            String text, OpinionDisclosure disclosure, String documentNumber, LocalDate submittedOn, boolean onTime) {}

    /** Not given yet. */
    public static ExpectedOpinion missing(String assignmentId, UnitRef unit, DueDate due) {
        return new ExpectedOpinion(assignmentId, unit, due, null, false);
    }

    ExpectedOpinion given(Given opinion) {
        return given == null ? new ExpectedOpinion(assignmentId, unit, due, opinion, answeredBefore) : this;
    }

    /** For the next round: what was given has been treated. */
    ExpectedOpinion carriedOver() {
        return new ExpectedOpinion(assignmentId, unit, due, given, given != null);
    }

    boolean mustBeTreated() {
        return given != null && !answeredBefore;
    }

    /** Whether the lead still has to wait for it on that day. */
    boolean awaitedOn(LocalDate day) {
        return given == null && !day.isAfter(due.on());
    }
}
