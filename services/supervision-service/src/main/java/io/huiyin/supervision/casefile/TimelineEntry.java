package io.huiyin.supervision.casefile;

import io.huiyin.contracts.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the case's time line.
 *
 * @param aggregateId whose event it is
 * @param round of a reply's or survey's event
 * @param unit short name of the unit whose assignment or opinion it is about
 */
public record TimelineEntry(
        LocalDate occurredOn,
        Instant recordedAt,
        String type,
        String aggregateId,
        long sequence,
        Actor actor,
        @Nullable Integer round,
        @Nullable String unit) {}
