package io.huiyin.handling.round;

import io.huiyin.contracts.value.UnitRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handling of a proposal to look at.
 *
 * @param sequence of its last event
 * @param leadUnit who leads at present
 */
public record HandlingView(
        String id,
        long sequence,
        String proposalId,
        String leadAssignmentId,
        UnitRef leadUnit,
        List<Duty> duties,
        List<Round> rounds,
        @Nullable String stoppedBecause,
        List<Panel> panels) {
    static HandlingView of(String id, long sequence, Handling handling) {
        Handling.State state = handling.snapshot();
        return new HandlingView(
                id,
                sequence,
                state.proposalId(),
                handling.lead().assignmentId(),
                handling.lead().unit(),
                state.duties(),
                state.rounds(),
                state.stoppedBecause(),
                state.panels());
    }
}
