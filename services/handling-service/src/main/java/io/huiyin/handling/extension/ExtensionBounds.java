package io.huiyin.handling.extension;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.deadline.DeadlineEngine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What bounds every extension of a reply.
 *
 * @param round only the first is extended (A5)
 * @param original the date as first set; all extensions together count from it (A6)
 * @param statutory the statute's date beside it; null where it sets none (D1)
 */
public record ExtensionBounds(
        int round, DueDate original, @Nullable DueDate statutory, DeadlineEngine rules) {
    private static final int FIRST = 1;

    /** A request that may be looked at by the office. @throws Rejected with the first thing that is wrong */
    void requireAskable(ExtensionRequest request, LocalDate askedOn, DueDate present) {
        if (round != FIRST) {
            throw new Rejected(new ExtensionRejected.RoundNotExtendable(round));
        }
        if (request.reason().isBlank()) {
            throw new Rejected(new ExtensionRejected.ExtensionReasonMissing());
        }
        if (request.reportNumber().isBlank()) {
            throw new Rejected(new ExtensionRejected.ExtensionReportMissing());
        }
        if (askedOn.isAfter(present.on())) {
            throw new Rejected(new ExtensionRejected.ExtensionAskedTooLate(askedOn, present.on()));
        }
        requireWithin(request.until(), present);
    }

    /** Later than the date in force, and not too late. */
    void requireWithin(LocalDate until, DueDate present) {
        if (!until.isAfter(present.on())) {
            throw new Rejected(new ExtensionRejected.ExtensionNotLater(until, present.on()));
        }
        LocalDate limitOn = rules.extensionLimit(original).on();
        if (until.isAfter(limitOn)) {
            throw new Rejected(new ExtensionRejected.ExtensionTooLong(until, limitOn));
        }
    }

    /** D1. */
    boolean beyondStatute(LocalDate until) {
        return statutory != null && until.isAfter(statutory.on());
    }
}
