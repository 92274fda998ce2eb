package io.huiyin.proposal.register.web;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.proposal.register.ProposalDraft;
import io.huiyin.proposal.register.ProposalDraft.SubmitterDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of a single registration; units by id, full or short name. */
record ProposalRequest(
        @Nullable String sessionId,
        @Nullable ProposalKind kind,
        @Nullable String title,
        @Nullable String text,
        @Nullable List<String> points,
        @Nullable List<SubmitterDraft> submitters,
        @Nullable String topic,
        @Nullable String suggestedLeadUnitId,
        @Nullable List<String> suggestedCoUnitIds,
        boolean key) {
    ProposalDraft draft() {
        return new ProposalDraft(
                kind, title, text, points, submitters, topic, suggestedLeadUnitId, suggestedCoUnitIds, key);
    }
}
