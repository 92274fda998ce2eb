package io.huiyin.handling.assistance;

import io.huiyin.contracts.problem.Rejection;
import java.time.LocalDate;

/** Why an act on a letter for assistance was refused. */
public sealed interface AssistanceRejected extends Rejection {
    /** R60: somebody is asked. */
    record AssistingUnitMissing() implements AssistanceRejected {}

    /** R60: another unit, not the lead itself. */
    record OwnUnitAsked(String unit) implements AssistanceRejected {}

    /** R60: what for. */
    record AssistanceMatterMissing() implements AssistanceRejected {}

    /** R60: asked by letter. */
    record AssistanceLetterNumberMissing() implements AssistanceRejected {}

    /** R60: in the course of this round. */
    record AssistanceBeforeThisRound(LocalDate requestedOn, LocalDate openedOn) implements AssistanceRejected {}

    /** R60: only what was asked is answered. */
    record NoSuchAssistanceRequest(int request) implements AssistanceRejected {}

    /** R60: the unit itself answers, or the lead enters its letter. */
    record NotTheAssistingUnit(String unit) implements AssistanceRejected {}

    /** R60: once. */
    record AssistanceAlreadyAnswered(LocalDate answeredOn) implements AssistanceRejected {}

    /** R60: an answer says something. */
    record AssistanceAnswerMissing() implements AssistanceRejected {}

    /** D11: not before it was asked. */
    record AssistanceAnsweredBeforeAsked(LocalDate answeredOn, LocalDate requestedOn) implements AssistanceRejected {}
}
