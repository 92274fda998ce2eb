package io.huiyin.messaging.inbox;

/** Where an inbox row stands. */
public enum InboxStatus {
    /** Waits for its turn, or for the instance to reach the wait. */
    NEW,
    /** The instance took it. */
    DONE,
    /** The instance is past it. */
    IGNORED,
    /** Nobody has waited for it for long; a wait that opens tries it again. */
    PARKED
}
