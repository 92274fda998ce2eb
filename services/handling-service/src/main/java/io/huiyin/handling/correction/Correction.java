package io.huiyin.handling.correction;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.CorrectionVerdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another day claimed for an act on record, and what became of it (D11).
 *
 * @param correctionId stable within the aggregate, {@code c1}, {@code c2} …
 * @param ordinal of an opinion which submission (D5), of a reply its round; 1 for receipts
 * @param lateEntry whether it came with the act itself (补录)
 * @param recordedOn the day that counted when it was asked for; it stays on record whatever is decided
 * @param ending null while it is pending
 */
public record Correction(
        String correctionId,
        int ordinal,
        boolean lateEntry,
        LocalDate recordedOn,
        LocalDate claimedOn,
        Grounds grounds,
        String requestedBy,
        LocalDate requestedOn,
        @Nullable Decided ending) {
    /** What the office decided, who and why; {@code reason} may be missing with a confirmation. */
    public record Decided(
            CorrectionVerdict verdict,
            LocalDate on,
            String by,
            @Nullable String reason) {}

    /** Whether the office still has to decide. */
    public boolean pending() {
        return ending == null;
    }

    /** Whether the claimed day took the place of the recorded one. */
    public boolean confirmed() {
        return ending != null && ending.verdict() == CorrectionVerdict.CONFIRM;
    }

    Correction decided(CorrectionDecision decision, Actor by, LocalDate decidedOn) {
        String because = decision.reason().isBlank() ? null : decision.reason().strip();
        return new Correction(
                correctionId,
                ordinal,
                lateEntry,
                recordedOn,
                claimedOn,
                grounds,
                requestedBy,
                requestedOn,
                new Decided(decision.verdict(), decidedOn, by.person(), because));
    }
}
