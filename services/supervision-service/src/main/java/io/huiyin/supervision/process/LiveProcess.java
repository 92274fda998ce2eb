package io.huiyin.supervision.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of a case as handling-service tells it.
 *
 * @param process id of the model
 * @param state {@code ACTIVE} or {@code ENDED}
 * @param activities where it waits
 * @param wakeAt when its clock rings next
 * @param incidents what needs an operator
 */
public record LiveProcess(
        String process,
        String businessKey,
        int round,
        String state,
        @Nullable List<Activity> activities,
        @Nullable Instant wakeAt,
        int incidents) {
    public LiveProcess {
        activities = activities == null ? List.of() : List.copyOf(activities);
    }

    /** A place in the model. */
    public record Activity(String id, @Nullable String name) {}

    /** Where it waits. */
    public List<Activity> places() {
        return activities == null ? List.of() : activities;
    }
}
