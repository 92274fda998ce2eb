package io.huiyin.contracts;

import java.time.Instant;

/** Carried by events that start or move a clock. */
public interface RingsAt {
    /** When the process should next ask: 00:00 of the day after the due day in the county's zone. */
    Instant wakeAt();
}
