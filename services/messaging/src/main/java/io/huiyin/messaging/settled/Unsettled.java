package io.huiyin.messaging.settled;

/** Something that may still have work under way. When all of them say zero, and the broker has no lag, the system is settled. */
public interface Unsettled {
    /** Short name, e.g. {@code outbox}. */
    String what();

    /** How much is still under way. */
    long unsettled();
}
