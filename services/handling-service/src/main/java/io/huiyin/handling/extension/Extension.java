package io.huiyin.handling.extension;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.handling.due.LateMarks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request for an extension and what became of it.
 *
 * @param extensionId stable within the reply, {@code e1}, {@code e2} …
 * @param due the reply's date when it was asked for
 * @param beyondStatute whether {@code until} is after the statute's date (D1)
 * @param decisionLate the days on which it was said that the office has not decided (D16)
 * @param ending null while it is pending
 */
public record Extension(
        String extensionId,
        String reportNumber,
        String reason,
        LocalDate until,
        LocalDate askedOn,
        DueDate due,
        DueDate decisionDue,
        boolean beyondStatute,
        LateMarks decisionLate,
        @Nullable Ending ending) {
    /** How it can end. */
    public enum Outcome {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** How it ended, by whom and why; {@code reason} may be missing with an approval. */
    public record Ending(
            Outcome outcome,
            LocalDate on,
            String by,
            @Nullable String reason) {}

    /** Whether the office still has to decide. */
    public boolean pending() {
        return ending == null;
    }

    Extension ended(Outcome outcome, LocalDate on, Actor by, @Nullable String because) {
        return new Extension(
                extensionId,
                reportNumber,
                reason,
                until,
                askedOn,
                due,
                decisionDue,
                beyondStatute,
                decisionLate,
                new Ending(outcome, on, by.person(), because));
    }

    Extension decisionLate(LateMarks marks) {
        return new Extension(
                extensionId, reportNumber, reason, until, askedOn, due, decisionDue, beyondStatute, marks, ending);
    }
}
