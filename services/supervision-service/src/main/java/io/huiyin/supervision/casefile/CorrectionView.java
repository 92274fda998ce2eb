package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 补录 or 更正 of the day of an act, and what became of it (D11).
 *
 * @param assignmentId of the unit that acted
 * @param round of a reply; of an opinion which submission (D5); 1 for receipts
 * @param lateEntry whether it was claimed with the act itself (补录)
 * @param recordedOn the day that counted when it was asked for; stays on record
 * @param verdict null while the office has not decided
 */
public record CorrectionView(
        CorrectedAct act,
        String assignmentId,
        int round,
        String correctionId,
        UnitRef unit,
        boolean lateEntry,
        LocalDate recordedOn,
        LocalDate claimedOn,
        String reason,
        String evidence,
        LocalDate requestedOn,
        @Nullable CorrectionVerdict verdict,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBecause) {
    /** Whether the office still has to decide. */
    public boolean pending() {
        return verdict == null;
    }
}
