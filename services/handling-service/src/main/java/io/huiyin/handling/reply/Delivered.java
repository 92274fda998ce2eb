package io.huiyin.handling.reply;

import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DueDate;
import java.time.LocalDate;
import java.util.List;

/**
 * 送达 to every submitter (R81, A9).
 *
 * @param deliveredOn the last of them
 * @param onTime by the date in force
 */
public record Delivered(List<Delivery> deliveries, LocalDate deliveredOn, boolean onTime) {
    public Delivered {
        deliveries = List.copyOf(deliveries);
    }

    /** The due day itself is in time (A7). */
    Delivered measuredBy(DueDate due) {
        return new Delivered(deliveries, deliveredOn, !deliveredOn.isAfter(due.on()));
    }
}
