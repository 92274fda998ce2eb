package io.huiyin.proposal.session;

import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the office hands in to set up a session; whatever was left out is null.
 *
 * @param sessionId letters, digits and hyphens, e.g. {@code 2023}
 * @param calendar optional; when given it must be the rule pack's
 */
public record SessionDraft(
        @Nullable String sessionId,
        @Nullable Integer year,
        @Nullable String congressSession,
        @Nullable String cppccSession,
        @Nullable LocalDate noticeOn,
        @Nullable String rulePack,
        @Nullable String calendar,
        @Nullable Integer expectedSuggestions,
        @Nullable Integer expectedProposals,
        @Nullable List<OutcomeClassOption> outcomeClasses,
        @Nullable List<UnitRef> units) {}
