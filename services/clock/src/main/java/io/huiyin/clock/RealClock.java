package io.huiyin.clock;

import java.time.Instant;

/** The machine's clock, which nobody moves: leases, retries, tokens, log times. */
@FunctionalInterface
public interface RealClock {
    /** The present moment. */
    Instant instant();
}
