package io.huiyin.supervision.ledger;

import io.huiyin.clock.DomainClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The county's day (A7: a day ends at 24:00 there). */
public final class Today {
    private final DomainClock clock;
    private final ZoneId zone;

    public Today(DomainClock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** This day. */
    public LocalDate day() {
        return clock.today(zone);
    }

    /** This moment. */
    public Instant now() {
        return clock.instant();
    }

    /** The county's day at a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
