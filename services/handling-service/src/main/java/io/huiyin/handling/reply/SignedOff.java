package io.huiyin.handling.reply;

import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 签批, with the number taken in the same write (A24).
 *
 * @param silentUnits co-units whose date had passed without an opinion (D5); what comes later does not change them
 */
public record SignedOff(
        String documentNumber, LocalDate signedOn, @Nullable List<UnitRef> silentUnits) {
    public SignedOff {
        silentUnits = List.copyOf(Objects.requireNonNullElse(silentUnits, List.of()));
    }
}
