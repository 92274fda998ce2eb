package io.huiyin.handling.reply;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.assistance.AssistanceRequest;
import io.huiyin.handling.contact.ContactRecord;
import io.huiyin.handling.correction.Correction;
import io.huiyin.handling.extension.Extension;
import io.huiyin.handling.signoff.SentBack;
import io.huiyin.handling.signoff.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply to look at.
 *
 * @param sequence for {@code If-Match}
 * @param due in force, by extensions or corrections
 * @param opinions what the co-units owe or gave, with the text, which is addressed to the lead (R30)
 * @param awaited the level whose turn it is; null after the last
 * @param lateSaidOn the days on which its lateness was announced
 * @param assistance letters to other units and their answers (R60)
 * @param chain the unit's own chain, if not the rule pack's (D10)
 * @param originalDue as first set
 * @param statutoryDue the statute's date beside it (D1)
 * @param extensions every request, the last may be undecided
 * @param corrections days claimed for the delivery, the last may be undecided (D11)
 */
public record ReplyView(
        String id,
        long sequence,
        String proposalId,
        int round,
        Matter matter,
        Lead lead,
        LocalDate openedOn,
        DueDate due,
        List<ExpectedOpinion> opinions,
        List<ContactRecord> contacts,
        @Nullable ReplyDraft draft,
        @Nullable SignOffLevel awaited,
        List<Signature> signatures,
        @Nullable SentBack lastSentBack,
        @Nullable SignedOff signedOff,
        @Nullable Delivered delivered,
        List<LocalDate> lateSaidOn,
        @Nullable String endedBecause,
        List<AssistanceRequest> assistance,
        @Nullable OwnChain chain,
        DueDate originalDue,
        @Nullable DueDate statutoryDue,
        List<Extension> extensions,
        List<Correction> corrections) {
    static ReplyView of(String id, long sequence, Reply reply) {
        ReplyState state = reply.snapshot();
        return new ReplyView(
                id,
                sequence,
                state.subject().proposalId(),
                state.subject().round(),
                state.subject().matter(),
                state.lead(),
                state.subject().openedOn(),
                reply.due(),
                state.opinions(),
                state.contacts(),
                state.draft(),
                state.chain().awaited().orElse(null),
                state.chain().signatures(),
                state.chain().lastSentBack(),
                state.signedOff(),
                state.delivered(),
                state.lateMarks().saidOn(),
                state.endedBecause(),
                Objects.requireNonNullElse(state.assistance(), List.of()),
                state.chain().own(),
                state.subject().due(),
                state.subject().statutoryDue(),
                state.extensions().all(),
                state.corrections().all());
    }
}
