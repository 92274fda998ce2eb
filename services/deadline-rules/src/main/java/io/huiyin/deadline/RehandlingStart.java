package io.huiyin.deadline;

/** The day from which the re-handling term runs (A5). */
public enum RehandlingStart {
    /** The day the 不满意 reached the system. */
    RECEIVED_BY_SYSTEM,
    /** The date beside the submitter's signature. */
    SIGNED,
    /** The day the unit got the form. */
    RECEIVED_BY_UNIT
}
