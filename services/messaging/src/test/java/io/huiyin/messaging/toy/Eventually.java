package io.huiyin.messaging.toy;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
public final class Eventually {
    private Eventually() {}

    /** Returns when it is so, fails after 30 s. */
    public static void eventually(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not after 30 s: " + what);
            }
            pause(5);
        }
    }

    /** Gives other threads time to do what they should not do. */
    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
