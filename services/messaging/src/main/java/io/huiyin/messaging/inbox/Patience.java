package io.huiyin.messaging.inbox;

import java.time.Duration;

/**
 * How long a row waits for its instance.
 *
 * @param firstPause before the second attempt; doubles each time
 * @param longestPause no pause is longer
 * @param parkAfter a row younger than this is never parked
 * @param parkAttempts nor one tried less often
 */
public record Patience(Duration firstPause, Duration longestPause, Duration parkAfter, int parkAttempts) {
    /** 100 ms doubling to 30 s; parked after a quarter of an hour. */
    public static final Patience USUAL =
            new Patience(Duration.ofMillis(100), Duration.ofSeconds(30), Duration.ofMinutes(15), 20);

    private static final int ENOUGH_DOUBLINGS = 20;

    /** The pause after this many attempts, from 1. */
    Duration pause(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, ENOUGH_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    boolean isOver(int attempts, Duration age) {
        return attempts >= parkAttempts && age.compareTo(parkAfter) >= 0;
    }
}
