package io.huiyin.handling.extension;

import io.huiyin.contracts.problem.Rejection;
import java.time.LocalDate;

/** Why an act on an extension was refused. */
public sealed interface ExtensionRejected extends Rejection {
    /** A5: the month of a further round is not extended. */
    record RoundNotExtendable(int round) implements ExtensionRejected {}

    /** R25: why it cannot be answered in time, or why the request is withdrawn. */
    record ExtensionReasonMissing() implements ExtensionRejected {}

    /** R25: 书面报告. */
    record ExtensionReportMissing() implements ExtensionRejected {}

    /** R26: one request after the other. */
    record ExtensionStillPending(String extensionId) implements ExtensionRejected {}

    /** A6: on or before the due day. */
    record ExtensionAskedTooLate(LocalDate askedOn, LocalDate dueOn) implements ExtensionRejected {}

    /** R26: an extension is longer. */
    record ExtensionNotLater(LocalDate until, LocalDate dueOn) implements ExtensionRejected {}

    /** R27, A6: all together. */
    record ExtensionTooLong(LocalDate until, LocalDate limitOn) implements ExtensionRejected {}

    /** R26: none of this reply's. */
    record UnknownExtension(String extensionId) implements ExtensionRejected {}

    /** R26: decided or withdrawn before. */
    record ExtensionAlreadyEnded(String extensionId, LocalDate endedOn) implements ExtensionRejected {}

    /** R28: the explanation to the submitters comes first. */
    record ExtensionNotExplained(String submitter) implements ExtensionRejected {}

    /** D1: beyond the statute only the head of the office decides. */
    record BeyondStatuteNeedsTheHead(LocalDate until, LocalDate statutoryOn) implements ExtensionRejected {}

    /** D1: and says so. */
    record BeyondStatuteNotConfirmed(LocalDate until, LocalDate statutoryOn) implements ExtensionRejected {}

    /** R26: why it was refused, or why it goes beyond the statute (D1). */
    record ExtensionDecisionReasonMissing() implements ExtensionRejected {}

    /** D11: an answer does not come before the question. */
    record ExtensionEndedBeforeAsked(LocalDate endedOn, LocalDate askedOn) implements ExtensionRejected {}
}
