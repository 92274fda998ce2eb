package io.huiyin.handling.round;

import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.UnitRef;

/** A unit that has, or had, an assignment on the proposal. */
public record Duty(String assignmentId, UnitRef unit, AssignmentRole role, boolean current) {
    Duty former() {
        return new Duty(assignmentId, unit, role, false);
    }
}
