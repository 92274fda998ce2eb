package io.huiyin.handling.contact;

import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 沟通记录 (R49–R54).
 *
 * @param contactId stable within the reply, {@code c1}, {@code c2} …
 * @param unitId the lead unit that had the contact
 * @param faceToFace whether it counts as 面商 (A19); data of the rule pack
 * @param submitterIds who took part
 * @param explains the extension that it explains (R28); null for any other contact
 */
public record ContactRecord(
        String contactId,
        String unitId,
        ContactPhase phase,
        ContactMode mode,
        boolean faceToFace,
        LocalDate contactedOn,
        List<String> submitterIds,
        String summary,
        String recordedBy,
        @Nullable String explains) {
    public ContactRecord {
        submitterIds = List.copyOf(submitterIds);
    }
}
