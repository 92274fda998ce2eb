package io.huiyin.handling.reply;

import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.assistance.AssistanceRequest;
import io.huiyin.handling.contact.ContactRecord;
import io.huiyin.handling.correction.Corrections;
import io.huiyin.handling.due.LateMarks;
import io.huiyin.handling.extension.Extensions;
import io.huiyin.handling.signoff.SignOffChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply as stored. {@code draft} is the present revision; earlier ones stand in the events.
 *
 * @param contacts of this round
 * @param signedOff null before 签批
 * @param delivered null before 送达
 * @param endedBecause null unless the proposal was stopped or closed
 * @param assistance letters to other units (R60); absent in what was written before there were any
 * @param extensions none in what was written before there were any
 * @param corrections days claimed for the delivery (D11); none in what was written before there were any
 */
public record ReplyState(
        Subject subject,
        Lead lead,
        List<ExpectedOpinion> opinions,
        List<ContactRecord> contacts,
        @Nullable ReplyDraft draft,
        SignOffChain chain,
        @Nullable SignedOff signedOff,
        @Nullable Delivered delivered,
        LateMarks lateMarks,
        @Nullable String endedBecause,
        @Nullable List<AssistanceRequest> assistance,
        Extensions extensions,
        Corrections corrections) {
    /**
     * What is answered, in which round, by when.
     *
     * @param due as first set; an extension does not change it
     * @param statutoryDue the statute's date beside it, for the first reply (D1); worked out for what was written without it
     */
    public record Subject(
            String proposalId,
            String replyId,
            int round,
            Matter matter,
            LocalDate openedOn,
            DueDate due,
            @Nullable DueDate statutoryDue) {
        public Subject {
            if (statutoryDue == null && round == 1) {
                statutoryDue = DeadlineEngine.of(due.rulePack())
                        .statutoryDue(matter.kind(), openedOn)
                        .orElse(null);
            }
        }

        Subject about(Matter more) {
            return new Subject(proposalId, replyId, round, more, openedOn, due, statutoryDue);
        }
    }

    public ReplyState {
        extensions = extensions == null ? Extensions.NONE : extensions;
        corrections = corrections == null ? Corrections.NONE : corrections;
        opinions = List.copyOf(opinions);
        contacts = List.copyOf(contacts);
        assistance = List.copyOf(Objects.requireNonNullElse(assistance, List.of()));
    }

    /** Nothing done yet; the rule pack's chain, see {@link #through}. */
    public static ReplyState open(Subject subject, Lead lead, List<ExpectedOpinion> opinions) {
        SignOffChain chain = SignOffChain.of(
                Objects.requireNonNull(DeadlineEngine.of(subject.due().rulePack())
                        .pack()
                        .signOffChains()
                        .get(DocumentKind.REPLY)));
        return new ReplyState(
                subject,
                lead,
                opinions,
                List.of(),
                null,
                chain,
                null,
                null,
                LateMarks.NONE,
                null,
                List.of(),
                Extensions.NONE,
                Corrections.NONE);
    }

    /** To be signed through this chain, the one in force for the unit when the reply is opened (D10). */
    public ReplyState through(SignOffChain inForce) {
        return new ReplyState(
                subject,
                lead,
                opinions,
                contacts,
                draft,
                inForce,
                signedOff,
                delivered,
                lateMarks,
                endedBecause,
                assistance,
                extensions,
                corrections);
    }

    /** The next round (R33, R57): the same matter and lead, nothing done yet; what opinions said is still there. */
    public ReplyState nextRound(String replyId, LocalDate openedOn, DueDate due) {
        Subject next =
                new Subject(subject.proposalId(), replyId, subject.round() + 1, subject.matter(), openedOn, due, null);
        return open(
                next, lead, opinions.stream().map(ExpectedOpinion::carriedOver).toList());
    }
}
