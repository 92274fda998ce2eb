package io.huiyin.handling.due;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.messaging.aggregate.CommandContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day an act happened: the one it names, else today, in the county's zone; never a day to come (D11). */
public final class ActDays {
    private final DomainClock clock;

    public ActDays(DomainClock clock) {
        this.clock = clock;
    }

    /** The present moment of the domain. */
    public Instant now() {
        return clock.instant();
    }

    /** The day of the command's act. */
    public LocalDate of(CommandContext command, ZoneId zone) {
        return command.occurredOn() == null ? clock.today(zone) : notInTheFuture(command.occurredOn(), zone);
    }

    /** The present day. */
    public LocalDate today(ZoneId zone) {
        return clock.today(zone);
    }

    /** The same day. @throws Rejected when it is after today */
    public LocalDate notInTheFuture(LocalDate day, ZoneId zone) {
        LocalDate today = clock.today(zone);
        if (day.isAfter(today)) {
            throw new Rejected(new DayRejected.DayInTheFuture(day, today));
        }
        return day;
    }
}
