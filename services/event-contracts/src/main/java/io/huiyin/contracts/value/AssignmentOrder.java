package io.huiyin.contracts.value;

/** One unit's duty as the office decided it; the id is the assignment's for its whole life. */
public record AssignmentOrder(String assignmentId, UnitRef unit) {}
