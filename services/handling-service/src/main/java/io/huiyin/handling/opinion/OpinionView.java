package io.huiyin.handling.opinion;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.correction.Correction;
import io.huiyin.handling.signoff.SentBack;
import io.huiyin.handling.signoff.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An opinion to look at.
 *
 * @param sequence for {@code If-Match}
 * @param awaited the level whose turn it is; null after the last
 * @param due until when it is owed; after a return the redo's date (D5)
 * @param lateSaidOn the days on which its lateness was announced
 * @param sentBack former submissions with their void numbers and the reason (D5, A15)
 * @param corrections days claimed for its submissions (D11)
 * @param chain the unit's own chain, if not the rule pack's (D10)
 */
public record OpinionView(
        String id,
        long sequence,
        String proposalId,
        String assignmentId,
        String title,
        UnitRef unit,
        DueDate due,
        Standing standing,
        @Nullable OpinionDraft draft,
        @Nullable SignOffLevel awaited,
        List<Signature> signatures,
        @Nullable SentBack lastSentBack,
        @Nullable Submission submission,
        List<LocalDate> lateSaidOn,
        @Nullable String endedBecause,
        List<SentBackSubmission> sentBack,
        @Nullable OwnChain chain,
        List<Correction> corrections) {
    static OpinionView of(String id, long sequence, Opinion opinion) {
        Opinion.State state = opinion.snapshot();
        Opinion.Order order = state.order();
        return new OpinionView(
                id,
                sequence,
                order.proposalId(),
                order.assignmentId(),
                order.title(),
                order.unit(),
                opinion.due(),
                state.standing(),
                state.draft(),
                state.chain().awaited().orElse(null),
                state.chain().signatures(),
                state.chain().lastSentBack(),
                state.submission(),
                state.lateMarks().saidOn(),
                state.endedBecause(),
                Objects.requireNonNullElse(state.sentBack(), List.of()),
                state.chain().own(),
                state.corrections().all());
    }
}
