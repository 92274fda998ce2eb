package io.huiyin.supervision.ledger;

import io.huiyin.contracts.problem.Rejection;

/** Refusals of lists. */
public sealed interface SupervisionRejected extends Rejection {
    /** 403: a unit's work list is its own. */
    record OtherUnit(String unit) implements SupervisionRejected {}
}
