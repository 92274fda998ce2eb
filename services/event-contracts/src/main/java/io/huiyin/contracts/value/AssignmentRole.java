package io.huiyin.contracts.value;

/** Role of a unit on a proposal (R29, R60): 主办 exactly one, 会办 any number, 协助 by letter of the lead. */
public enum AssignmentRole {
    LEAD,
    CO_HANDLING,
    ASSISTING
}
