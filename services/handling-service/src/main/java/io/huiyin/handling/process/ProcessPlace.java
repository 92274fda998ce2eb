package io.huiyin.handling.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance is at this moment.
 *
 * @param round 1 for co-handling, which belongs to the first
 * @param activities where it waits or works; of an ended one, its end
 * @param wakeAt when it next asks, if it waits
 * @param incidents jobs that wait for a person
 */
public record ProcessPlace(
        String process,
        String businessKey,
        int round,
        State state,
        List<Activity> activities,
        @Nullable Instant wakeAt,
        long incidents) {
    /** Whether it still runs. */
    public enum State {
        ACTIVE,
        ENDED
    }

    /** A node of the model; {@code name} is what people read. */
    public record Activity(String id, String name) {}
}
