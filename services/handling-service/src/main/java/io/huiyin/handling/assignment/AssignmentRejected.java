package io.huiyin.handling.assignment;

import io.huiyin.contracts.problem.Rejection;
import java.time.LocalDate;

/** Why an act on an assignment was refused. */
public sealed interface AssignmentRejected extends Rejection {
    /** R21: only the unit it was given to. */
    record NotYourAssignment(String unit) implements AssignmentRejected {}

    /** R21: once. */
    record AssignmentAlreadyReceived(LocalDate receivedOn) implements AssignmentRejected {}

    /** R21: first 签收. */
    record AssignmentNotYetReceived() implements AssignmentRejected {}

    /** A12: 退办 is with the office. */
    record AssignmentIsReturned() implements AssignmentRejected {}

    /** A12: given elsewhere, or the proposal ended. */
    record AssignmentIsReleased() implements AssignmentRejected {}

    /** D11: not before it was assigned. */
    record ReceivedBeforeAssigned(LocalDate receivedOn, LocalDate assignedOn) implements AssignmentRejected {}

    /** A12: the window closed by itself. */
    record ReturnWindowClosed(LocalDate closedOn) implements AssignmentRejected {}

    /** A12: with a reason. */
    record ReturnReasonMissing() implements AssignmentRejected {}

    /** A12: what is signed off is no longer returned. */
    record AlreadyAnsweredFor() implements AssignmentRejected {}
}
