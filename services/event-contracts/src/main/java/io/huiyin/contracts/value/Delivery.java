package io.huiyin.contracts.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One delivery to one submitter (D9, A9).
 *
 * @param proof reference to the signed slip or the posting receipt; not needed in the system
 */
public record Delivery(
        String submitterId,
        DeliveryChannel channel,
        LocalDate deliveredOn,
        @Nullable String proof) {}
