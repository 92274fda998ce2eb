package io.huiyin.handling.opinion;

import io.huiyin.contracts.problem.Rejection;
import java.time.LocalDate;

/** Why an act on a co-unit's opinion was refused. */
public sealed interface OpinionRejected extends Rejection {
    /** R30: only the co-unit that owes it. */
    record NotYourOpinion(String unit) implements OpinionRejected {}

    /** A23: submitted once; what was submitted stays. */
    record OpinionAlreadySubmitted(String documentNumber) implements OpinionRejected {}

    /** R133: an opinion says something. */
    record OpinionTextMissing() implements OpinionRejected {}

    /** A12: the duty moved on or the proposal ended. */
    record OpinionNoLongerOwed(String because) implements OpinionRejected {}

    /** D5: only what was submitted is sent back. */
    record OpinionNotSubmitted(String unit) implements OpinionRejected {}

    /** D5: not more often than the rule pack says. */
    record OpinionSentBackTooOften(String unit, int limit) implements OpinionRejected {}

    /** D5: with a reason. */
    record OpinionSendBackReasonMissing() implements OpinionRejected {}

    /** D11: not before it came. */
    record OpinionSentBackBeforeSubmission(LocalDate sentBackOn, LocalDate submittedOn) implements OpinionRejected {}
}
