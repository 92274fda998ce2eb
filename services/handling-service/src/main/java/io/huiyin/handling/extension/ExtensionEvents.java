package io.huiyin.handling.extension;

import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionDecisionOverdue;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.Objects;

/** The events of one reply's extensions, worded from what it knows. */
public record ExtensionEvents(String proposalId, String replyId, ExtensionBounds bounds) {
    /** Asked for. */
    public ExtensionRequested requested(Extension extension, UnitRef leadUnit) {
        return new ExtensionRequested(
                proposalId,
                replyId,
                bounds.round(),
                extension.extensionId(),
                leadUnit,
                extension.reportNumber(),
                extension.reason(),
                extension.until(),
                extension.askedOn(),
                extension.due(),
                extension.decisionDue(),
                bounds.statutory(),
                extension.beyondStatute(),
                bounds.rules().wakeAt(extension.decisionDue()));
    }

    /** Approved. @param from in force before */
    public ExtensionApproved approved(Extension extension, DueDate from, DueDate to) {
        Extension.Ending ending = ending(extension);
        return new ExtensionApproved(
                proposalId,
                replyId,
                bounds.round(),
                extension.extensionId(),
                from,
                to,
                ending.on(),
                ending.reason(),
                extension.beyondStatute());
    }

    /** Refused. @param due stays in force */
    public ExtensionRefused refused(Extension extension, DueDate due) {
        Extension.Ending ending = ending(extension);
        return new ExtensionRefused(
                proposalId,
                replyId,
                bounds.round(),
                extension.extensionId(),
                due,
                ending.on(),
                Objects.requireNonNull(ending.reason(), "refused without a reason"));
    }

    /** Withdrawn. @param due stays in force */
    public ExtensionWithdrawn withdrawn(Extension extension, DueDate due) {
        Extension.Ending ending = ending(extension);
        return new ExtensionWithdrawn(
                proposalId,
                replyId,
                bounds.round(),
                extension.extensionId(),
                due,
                ending.on(),
                Objects.requireNonNull(ending.reason(), "withdrawn without a reason"));
    }

    /** The office still has not decided. */
    public ExtensionDecisionOverdue decisionOverdue(Extension extension, LocalDate day) {
        return new ExtensionDecisionOverdue(
                proposalId, replyId, bounds.round(), extension.extensionId(), extension.decisionDue(), (int)
                        (day.toEpochDay() - extension.decisionDue().on().toEpochDay()));
    }

    /** The reply's date moved. */
    public DueMoved dueMoved(String leadAssignmentId, DueDate from, DueDate to) {
        return new DueMoved(
                proposalId,
                bounds.round(),
                DueSubject.REPLY,
                leadAssignmentId,
                from,
                to,
                bounds.rules().wakeAt(to),
                null);
    }

    private static Extension.Ending ending(Extension extension) {
        return Objects.requireNonNull(extension.ending(), "still pending");
    }
}
