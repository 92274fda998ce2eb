package io.huiyin.messaging.aggregate;

import io.huiyin.contracts.problem.Rejection;

/** Refusals that any command can meet. */
public sealed interface CommandRejected extends Rejection {
    /** The key was used for something else. */
    record IdempotencyKeyReused() implements CommandRejected {}

    /** Somebody else changed it since it was read. */
    record StaleVersion(long expected, long actual) implements CommandRejected {}

    /** Too many people change it at this moment. */
    record ConcurrentChange() implements CommandRejected {}

    /** There is no such thing. */
    record UnknownResource(String id) implements CommandRejected {}
}
