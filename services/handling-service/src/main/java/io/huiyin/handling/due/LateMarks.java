package io.huiyin.handling.due;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.deadline.DeadlineEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which it was said that a due date is over: the first day after it, then at most once in seven days. What was said
 * of an earlier date does not count for a later one that took its place.
 *
 * @param saidOn in order
 */
public record LateMarks(List<LocalDate> saidOn) {
    private static final int DAYS_BETWEEN = 7;

    /** Nothing said yet. */
    public static final LateMarks NONE = new LateMarks(List.of());

    public LateMarks {
        saidOn = List.copyOf(saidOn);
    }

    /** Whether it is to be said now. */
    public boolean toBeSaid(DueDate due, Instant now, DeadlineEngine rules) {
        return rules.overdue(due, now)
                && last(due)
                        .map(last -> !rules.dayOf(now).isBefore(last.plusDays(DAYS_BETWEEN)))
                        .orElse(true);
    }

    /** With one more mark. */
    public LateMarks saidOn(LocalDate day) {
        return new LateMarks(Stream.concat(saidOn.stream(), Stream.of(day)).toList());
    }

    /** When to ask again: after the due date, then seven days after the last mark; always after {@code now}. */
    public Instant next(DueDate due, Instant now, DeadlineEngine rules) {
        if (!rules.overdue(due, now)) {
            return rules.wakeAt(due);
        }
        LocalDate today = rules.dayOf(now);
        LocalDate from = last(due)
                .filter(last -> last.plusDays(DAYS_BETWEEN).isAfter(today))
                .orElse(today);
        return weekAfter(from, rules);
    }

    /** 00:00 of the same weekday in the following week, for whoever has nothing to wait for but asks all the same. */
    public static Instant weekAfter(LocalDate day, DeadlineEngine rules) {
        return day.plusDays(DAYS_BETWEEN).atStartOfDay(rules.zone()).toInstant();
    }

    private Optional<LocalDate> last(DueDate due) {
        return saidOn.stream().filter(day -> day.isAfter(due.on())).max(Comparator.naturalOrder());
    }
}
