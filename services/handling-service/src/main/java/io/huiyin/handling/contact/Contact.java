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
 * @param explains the extension that it explains (R28); null for any other contact
 */
public record Contact(
        ContactPhase phase,
        ContactMode mode,
        @Nullable LocalDate contactedOn,
        List<String> submitterIds,
        String summary,
        @Nullable String explains) {
    public Contact {
        submitterIds = List.copyOf(submitterIds);
    }
}
