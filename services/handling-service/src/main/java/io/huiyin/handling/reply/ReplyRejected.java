package io.huiyin.handling.reply;

import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.value.DeliveryChannel;
import java.time.LocalDate;
import java.util.List;

/** Why an act on a reply was refused. */
public sealed interface ReplyRejected extends Rejection {
    /** R32: the lead unit replies, nobody else. */
    record OnlyTheLeadUnitReplies(String leadUnit) implements ReplyRejected {}

    /** R63: every point is answered. */
    record PointUnanswered(String pointId) implements ReplyRejected {}

    /** R63: once. */
    record PointAnsweredTwice(String pointId) implements ReplyRejected {}

    /** R63: only what the proposal raises. */
    record UnknownPoint(String pointId) implements ReplyRejected {}

    /** R71: 问题的解决落实情况 belongs to every answer. */
    record ImplementationStatusMissing(String pointId) implements ReplyRejected {}

    /** A1: one of the session's classes. */
    record UnknownOutcomeClass(String outcomeClass, List<String> allowed) implements ReplyRejected {}

    /** A2: 依申请公开 and 不予公开 need a reason. */
    record DisclosureReasonMissing() implements ReplyRejected {}

    /** R32: the reply shows what became of every opinion. */
    record OpinionUntreated(String unit) implements ReplyRejected {}

    /** R32: once. */
    record OpinionTreatedTwice(String unit) implements ReplyRejected {}

    /** R32: only opinions that were submitted. */
    record NoSuchOpinion(String assignmentId) implements ReplyRejected {}

    /** R32: why an opinion was not, or not wholly, adopted. */
    record TreatmentReasonMissing(String unit) implements ReplyRejected {}

    /** D5: the co-unit still has time. */
    record OpinionOutstanding(String unit, LocalDate dueOn) implements ReplyRejected {}

    /** R49, R57: contact is a necessary step, in every round. */
    record ContactMissing() implements ReplyRejected {}

    /** A19: a call is contact, not 面商. */
    record FaceToFaceContactMissing() implements ReplyRejected {}

    /** R54: a contact has somebody on the other side. */
    record ContactWithoutSubmitter() implements ReplyRejected {}

    /** R51: what was said. */
    record ContactSummaryMissing() implements ReplyRejected {}

    /** R57: a contact of this round. */
    record ContactBeforeThisRound(LocalDate contactedOn, LocalDate openedOn) implements ReplyRejected {}

    /** R104: none of this proposal's submitters. */
    record UnknownSubmitter(String submitterId) implements ReplyRejected {}

    /** R62: only what is signed leaves the unit. */
    record NotYetSignedOff() implements ReplyRejected {}

    /** A9: one reply to each. */
    record SubmitterNotReached(String submitter) implements ReplyRejected {}

    /** A9: once. */
    record DeliveredTwice(String submitter) implements ReplyRejected {}

    /** A24: what is not signed is not delivered. */
    record DeliveredBeforeSigning(LocalDate deliveredOn, LocalDate signedOn) implements ReplyRejected {}

    /** D9: slip or posting receipt. */
    record DeliveryProofMissing(String submitter, DeliveryChannel channel) implements ReplyRejected {}

    /** R81: after delivery nothing changes. */
    record ReplyAlreadyDelivered(LocalDate deliveredOn) implements ReplyRejected {}

    /** A12, A28: merged, withdrawn or closed. */
    record ReplyEnded(String because) implements ReplyRejected {}

    /** D5: the lead unit sends opinions back, nobody else. */
    record OnlyTheLeadUnitSendsBack(String leadUnit) implements ReplyRejected {}

    /** D5: what is signed has made use of the opinions as they were. */
    record OpinionsSettled(String documentNumber) implements ReplyRejected {}
}
