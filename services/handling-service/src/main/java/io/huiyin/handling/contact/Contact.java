package io.huiyin.handling.contact;

import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the unit tells it.
 *
 * @param contactedOn null = the day of the act
 */
public record Contact(
        ContactPhase phase,
        ContactMode mode,
        @Nullable LocalDate contactedOn,
        List<String> submitterIds,
        String summary) {
    public Contact {
        submitterIds = List.copyOf(submitterIds);
    }
}
