package io.huiyin.handling.correction;

import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.DueDate;
import java.time.LocalDate;

/**
 * An act as it stands on record.
 *
 * @param ordinal round of the reply; of an opinion which submission (D5); 1 for receipts
 * @param countsOn the day that counts
 * @param due by which it is judged
 */
public record RecordedAct(CorrectedAct act, int ordinal, LocalDate countsOn, DueDate due) {
    /** The due day itself is in time (A7). */
    public boolean onTime() {
        return !countsOn.isAfter(due.on());
    }
}
