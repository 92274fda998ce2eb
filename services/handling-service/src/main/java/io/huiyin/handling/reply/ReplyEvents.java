package io.huiyin.handling.reply;

import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.HandlingEvent.ReplyLevelPassed;
import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.contracts.HandlingEvent.ReplySentBack;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.assistance.AssistanceRequest;
import io.huiyin.handling.contact.ContactRecord;
import io.huiyin.handling.signoff.SentBack;
import org.jspecify.annotations.Nullable;

/** The events of one reply, worded from what it knows. */
record ReplyEvents(ReplyState.Subject subject) {
    ContactRecorded contactRecorded(ContactRecord contact) {
        return new ContactRecorded(
                subject.proposalId(),
                subject.replyId(),
                subject.round(),
                contact.contactId(),
                contact.phase(),
                contact.mode(),
                contact.faceToFace(),
                contact.contactedOn(),
                contact.submitterIds(),
                contact.summary(),
                contact.explains());
    }

    ReplyDrafted drafted(ReplyDraft draft) {
        DraftContent content = draft.content();
        return new ReplyDrafted(
                subject.proposalId(),
                subject.replyId(),
                subject.round(),
                draft.revision(),
                content.answers(),
                content.outcomeClass(),
                content.disclosure(),
                content.disclosureReason(),
                content.opinionTreatments());
    }

    ReplyLevelPassed levelPassed(ReplyDraft draft, SignOffLevel level) {
        return new ReplyLevelPassed(subject.proposalId(), subject.replyId(), subject.round(), draft.revision(), level);
    }

    ReplySentBack sentBack(ReplyDraft draft, SentBack sentBack) {
        return new ReplySentBack(
                subject.proposalId(),
                subject.replyId(),
                subject.round(),
                draft.revision(),
                sentBack.from(),
                sentBack.to(),
                sentBack.reason());
    }

    ReplySignedOff signedOff(ReplyDraft draft, SignedOff signed, @Nullable OwnChain chain) {
        return new ReplySignedOff(
                subject.proposalId(),
                subject.replyId(),
                subject.round(),
                draft.revision(),
                signed.documentNumber(),
                signed.signedOn(),
                signed.silentUnits(),
                chain);
    }

    AssistanceRequested assistanceRequested(AssistanceRequest request) {
        return new AssistanceRequested(
                subject.proposalId(),
                subject.replyId(),
                subject.round(),
                request.request(),
                request.unitId(),
                request.unitName(),
                request.matter(),
                request.letterNumber(),
                request.requestedOn());
    }

    AssistanceAnswered assistanceAnswered(AssistanceRequest request, AssistanceRequest.Answer answer) {
        return new AssistanceAnswered(
                subject.proposalId(),
                subject.replyId(),
                subject.round(),
                request.request(),
                request.unitId(),
                request.unitName(),
                answer.text(),
                answer.answeredOn(),
                answer.enteredOnBehalf());
    }

    ReplyDelivered delivered(
            UnitRef leadUnit, SignedOff signed, Delivered delivered, DueDate due, DeadlineEngine rules) {
        DueDate remind = rules.surveyRemind(delivered.deliveredOn());
        return new ReplyDelivered(
                subject.proposalId(),
                subject.replyId(),
                subject.round(),
                subject.matter().kind(),
                subject.matter().title(),
                leadUnit,
                signed.documentNumber(),
                subject.matter().submitters(),
                delivered.deliveries(),
                delivered.deliveredOn(),
                due,
                delivered.onTime(),
                remind,
                rules.surveySilence(delivered.deliveredOn()),
                rules.wakeAt(remind));
    }

    ReplyOverdue overdue(UnitRef leadUnit, DueDate due, int daysLate) {
        return new ReplyOverdue(subject.proposalId(), subject.replyId(), subject.round(), leadUnit, due, daysLate);
    }
}
