package io.huiyin.handling.reply;

import io.huiyin.contracts.value.Delivery;
import java.time.LocalDate;
import java.util.List;

/**
 * 送达 to every submitter (R81, A9).
 *
 * @param deliveredOn the last of them
 */
public record Delivered(List<Delivery> deliveries, LocalDate deliveredOn, boolean onTime) {
    public Delivered {
        deliveries = List.copyOf(deliveries);
    }
}
