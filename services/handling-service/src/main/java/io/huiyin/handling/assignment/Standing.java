package io.huiyin.handling.assignment;

import io.huiyin.contracts.problem.Rejected;

/** Where a unit's duty stands. */
public enum Standing {
    /** Assigned, not yet received. */
    OPEN,
    /** 已签收: the unit may act. */
    RECEIVED,
    /** 已退办: the office decides. */
    RETURNED,
    /** No longer this unit's. */
    RELEASED;

    /** A unit acts only on what it has received and still holds (R21). */
    public void requireReceived() {
        switch (this) {
            case RECEIVED -> {}
            case OPEN -> throw new Rejected(new AssignmentRejected.AssignmentNotYetReceived());
            case RETURNED -> throw new Rejected(new AssignmentRejected.AssignmentIsReturned());
            case RELEASED -> throw new Rejected(new AssignmentRejected.AssignmentIsReleased());
        }
    }
}
