package io.huiyin.handling.opinion;

import io.huiyin.contracts.problem.Rejection;

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
}
