package io.huiyin.handling.correction;

import io.huiyin.contracts.problem.Rejected;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day of an act that stops a clock (D11). Entered on that day, it counts. Entered later (补录), the day of entry counts, and
 * the stated day is claimed until the office has decided.
 *
 * @param statedOn the day the unit names; never after {@code enteredOn}
 * @param lateEntry what the unit says of a late entry; null when it says nothing
 */
public record ActDay(
        LocalDate statedOn, LocalDate enteredOn, @Nullable Grounds lateEntry) {
    /** Of an act entered on its day. */
    public static ActDay today(LocalDate day) {
        return new ActDay(day, day, null);
    }

    /** The day that counts until the office says otherwise. @throws Rejected when a late entry is not explained */
    public LocalDate countsOn() {
        if (statedOn.isBefore(enteredOn) && (lateEntry == null || !lateEntry.complete())) {
            throw new Rejected(new CorrectionRejected.LateEntryUnexplained(statedOn, enteredOn));
        }
        return enteredOn;
    }

    /** What is claimed in the same write; empty for an act entered on its day. */
    public Optional<CorrectionRequest> claim() {
        return Optional.ofNullable(lateEntry).map(grounds -> new CorrectionRequest(statedOn, grounds));
    }
}
