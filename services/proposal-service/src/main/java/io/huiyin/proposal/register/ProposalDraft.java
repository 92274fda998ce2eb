package io.huiyin.proposal.register;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.SubmitterKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content as somebody handed it in; whatever was left out is null.
 *
 * @param points null or empty: found in the text
 * @param suggestedLead id, full or short name of a unit
 * @param suggestedCoHandling the same, several
 */
public record ProposalDraft(
        @Nullable ProposalKind kind,
        @Nullable String title,
        @Nullable String text,
        @Nullable List<String> points,
        @Nullable List<SubmitterDraft> submitters,
        @Nullable String topic,
        @Nullable String suggestedLead,
        @Nullable List<String> suggestedCoHandling,
        boolean key) {
    /** One submitter as handed in. */
    public record SubmitterDraft(
            @Nullable String name, @Nullable SubmitterKind kind, boolean lead) {}
}
