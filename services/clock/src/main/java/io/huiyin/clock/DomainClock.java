package io.huiyin.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of due dates and acts. A played season moves it; leases, tokens and brokers use {@link RealClock}. */
@FunctionalInterface
public interface DomainClock {
    /** The present moment of the domain. */
    Instant instant();

    /** The present day in the given (county's) zone. */
    default LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(instant(), zone);
    }
}
