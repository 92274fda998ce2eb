package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.DueDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 延期: what was asked for, and what became of it (R25–R28).
 *
 * @param due in force when it was asked for
 * @param decisionDue when the office is to have decided (D16)
 * @param beyondStatute whether {@code until} is after the statute's date (D1)
 * @param explained how many submitters it was explained to (R28)
 * @param endedOn null while it is undecided
 */
public record ExtensionView(
        String extensionId,
        String reportNumber,
        String reason,
        LocalDate askedOn,
        LocalDate until,
        DueDate due,
        DueDate decisionDue,
        boolean beyondStatute,
        int explained,
        State state,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause) {
    /** Where it stands. */
    public enum State {
        /** 待批. */
        UNDECIDED,
        /** 已批准. */
        APPROVED,
        /** 未批准. */
        REFUSED,
        /** 已撤回, or ended by itself. */
        WITHDRAWN
    }
}
