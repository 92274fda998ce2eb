package io.huiyin.handling.reply;

import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DueDate;
import java.time.LocalDate;
import java.util.List;

/**
 * 送达 to every submitter (R81, A9).
 *
 * @param deliveries as the unit states them
 * @param deliveredOn the day that counts: the last of them; entered late, the day of entry; corrected, as confirmed (D11)
 * @param onTime by the date in force
 */
public record Delivered(List<Delivery> deliveries, LocalDate deliveredOn, boolean onTime) {
    public Delivered {
        deliveries = List.copyOf(deliveries);
    }

    /** On the day that counts now (D11). */
    Delivered countedOn(LocalDate day, DueDate due) {
        return new Delivered(deliveries, day, false).measuredBy(due);
    }

    /** The due day itself is in time (A7). */
    Delivered measuredBy(DueDate due) {
        return new Delivered(deliveries, deliveredOn, !deliveredOn.isAfter(due.on()));
    }
}
