package io.huiyin.handling.round;

import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.due.LateMarks;
import java.time.Instant;
import java.util.stream.Stream;

/** How long the submitters of a round have been silent (D4). */
record SilenceClock(Round.Delivery delivery, DeadlineEngine rules) {
    boolean toBeReminded(Instant now) {
        return rules.overdue(delivery.surveyRemind(), now);
    }

    boolean ended(Instant now) {
        return rules.overdue(delivery.surveySilence(), now);
    }

    /** The reminder, then the end, then every week. */
    Instant next(Instant now) {
        return Stream.of(delivery.surveyRemind(), delivery.surveySilence())
                .map(rules::wakeAt)
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElseGet(() -> LateMarks.weekAfter(rules.dayOf(now), rules));
    }
}
