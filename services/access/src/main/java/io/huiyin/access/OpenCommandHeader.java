package io.huiyin.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@link CommandHeader} for {@link PermitAll} endpoints: nobody has proven who he is.
 *
 * @param idempotencyKey as in {@link CommandHeader}
 * @param expectedVersion as in {@link CommandHeader}
 * @param occurredOn as in {@link CommandHeader}
 * @param requestHash as in {@link CommandHeader}, without a caller
 */
public record OpenCommandHeader(
        String idempotencyKey,
        @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn,
        String requestHash) {
    /** The command of the person a secret link stands for. */
    public CommandHeader by(Caller caller) {
        return new CommandHeader(idempotencyKey, caller, expectedVersion, occurredOn, requestHash);
    }
}
