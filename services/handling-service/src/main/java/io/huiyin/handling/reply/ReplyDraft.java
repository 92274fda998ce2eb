package io.huiyin.handling.reply;

import io.huiyin.contracts.value.OpinionTreatment;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the reply.
 *
 * @param treated which submission of each treated opinion it had before it (D5), by assignment; absent in what was written
 *     before opinions could be sent back: the first
 */
public record ReplyDraft(
        int revision,
        DraftContent content,
        String draftedBy,
        LocalDate draftedOn,
        @Nullable Map<String, Integer> treated) {
    private static final int FIRST = 1;

    public ReplyDraft {
        treated = treated == null
                ? content.opinionTreatments().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(OpinionTreatment::assignmentId, any -> FIRST, (a, b) -> a))
                : Map.copyOf(treated);
    }

    /** Whether it says what became of this submission. */
    boolean treats(ExpectedOpinion opinion) {
        return treated != null && Integer.valueOf(opinion.ordinal()).equals(treated.get(opinion.assignmentId()));
    }
}
