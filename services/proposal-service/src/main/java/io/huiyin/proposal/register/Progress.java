package io.huiyin.proposal.register;

import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this office has heard of the handling: what was returned to it, and how far the reply is.
 *
 * @param returns in the order in which they were heard
 * @param round the last one heard of, from 1
 * @param signedRound the last round whose reply was signed off, 0 for none
 * @param closedOn null unless 办结, and no further round since
 */
public record Progress(
        List<Returned> returns,
        int round,
        int signedRound,
        @Nullable LocalDate closedOn) {
    /** Nothing heard. */
    static final Progress NONE = new Progress(List.of(), 1, 0, null);

    public Progress {
        returns = List.copyOf(returns);
    }

    /**
     * 退办 (A12).
     *
     * @param proposedUnitId as the unit wrote it
     * @param proposedUnit the session's unit it means; null when it named none, or none that there is
     */
    public record Returned(
            String assignmentId,
            UnitRef unit,
            AssignmentRole role,
            LocalDate returnedOn,
            String reason,
            @Nullable String proposedUnitId,
            @Nullable UnitRef proposedUnit) {}

    public Progress returned(AssignmentReturned event, LocalDate on, @Nullable UnitRef proposed) {
        if (isReturned(event.assignmentId())) {
            return this;
        }
        List<Returned> longer = new ArrayList<>(returns);
        longer.add(new Returned(
                event.assignmentId(),
                event.unit(),
                event.role(),
                on,
                event.reason(),
                event.proposedUnitId(),
                proposed));
        return new Progress(longer, round, signedRound, closedOn);
    }

    public Progress signed(int signed) {
        return new Progress(returns, Math.max(round, signed), Math.max(signedRound, signed), closedOn);
    }

    /** A further round opens the case again. */
    public Progress opened(int opened) {
        return opened > round ? new Progress(returns, opened, signedRound, null) : this;
    }

    public Progress closed(int closed, LocalDate on) {
        return closed < round ? this : new Progress(returns, closed, signedRound, on);
    }

    boolean isReturned(String assignmentId) {
        return returns.stream().anyMatch(returned -> returned.assignmentId().equals(assignmentId));
    }

    /** Whether the present round's reply is signed off. */
    boolean replySigned() {
        return signedRound >= round;
    }

    /** Whether any reply ever was. */
    boolean everSigned() {
        return signedRound > 0;
    }
}
