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
     * @param daysLate of the reply, still missing or given late; 0 while it is 延期待批
     * @param statutoryDaysLate the same by the statute's date (D1), whatever the notice's says
     * @param disputed 存疑 (D11): late by the recorded day of the delivery, in time by the claimed one
     * @param extensionPending 延期待批 (D16): the due day is over, and an extension asked for in time is undecided
     */
    public record Row(
            @JsonUnwrapped CaseRow row,
            @Nullable Integer daysLeft,
            int daysLate,
            int statutoryDaysLate,
            boolean extensionPending,
            boolean disputed) {
        static Row of(CaseRow row, LocalDate today) {
            int over = over(row.dueOn(), row.deliveredOn(), today);
            boolean owed = row.open() && row.dueOn() != null;
            boolean counted = owed || row.deliveredOn() != null;
            boolean pending = counted && over > 0 && row.askedUntil() != null;
            return new Row(
                    row,
                    owed ? -over : null,
                    counted && !pending ? Math.max(0, over) : 0,
                    owed || row.firstDeliveredOn() != null
                            ? Math.max(0, over(row.statutoryDueOn(), row.firstDeliveredOn(), today))
                            : 0,
                    pending,
                    counted && !pending && over > 0 && disputed(row));
        }

        private static boolean disputed(CaseRow row) {
            return row.claimedDeliveryOn() != null
                    && row.dueOn() != null
                    && !row.claimedDeliveryOn().isAfter(row.dueOn());
        }

        private static int over(@Nullable LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
            return dueOn == null ? 0 : (int) ChronoUnit.DAYS.between(dueOn, doneOn == null ? today : doneOn);
        }
    }
}
