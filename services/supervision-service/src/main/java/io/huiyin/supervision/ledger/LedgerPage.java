package io.huiyin.supervision.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huiyin.supervision.ledger.index.CaseRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, with the number of the whole, from one snapshot.
 *
 * @param next for {@code after}; null on the last page
 */
public record LedgerPage(
        int total, List<Row> rows, @Nullable String next) {
    /**
     * A case with what today says of it.
     *
     * @param daysLeft to the reply's due day, negative when over; null when nothing is owed
     * @param daysLate of the reply, still missing or given late
     */
    public record Row(@JsonUnwrapped CaseRow row, @Nullable Integer daysLeft, int daysLate) {
        static Row of(CaseRow row, LocalDate today) {
            LocalDate dueOn = row.dueOn();
            if (dueOn == null) {
                return new Row(row, null, 0);
            }
            LocalDate until = row.deliveredOn() == null ? today : row.deliveredOn();
            int over = (int) ChronoUnit.DAYS.between(dueOn, until);
            boolean counts = row.deliveredOn() != null || row.open();
            return new Row(row, row.open() ? -over : null, counts ? Math.max(0, over) : 0);
        }
    }
}
