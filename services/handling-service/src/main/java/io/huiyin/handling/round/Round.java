package io.huiyin.handling.round;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.SurveyTotals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of handling (R33).
 *
 * @param round from 1
 * @param due of its reply, in force by what was heard of it
 * @param reason of the 不满意 that opened it; none for the first
 * @param delivered null until the reply was delivered
 * @param reminderSaid whether the silent submitters' reminder was called for (D4)
 * @param silenceSaid whether the end of silence was called (D4)
 * @param concluded null until the survey was
 * @param filedOn null until 报送 (R83)
 * @param closedOn null until 办结; only the last round is closed
 */
public record Round(
        int round,
        LocalDate openedOn,
        DueDate due,
        @Nullable String reason,
        @Nullable Delivery delivered,
        boolean reminderSaid,
        boolean silenceSaid,
        @Nullable Conclusion concluded,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate closedOn) {
    /** When the reply reached its submitters, and the survey's dates that follow from it. */
    public record Delivery(LocalDate deliveredOn, DueDate surveyRemind, DueDate surveySilence) {}

    /** What the survey said. */
    public record Conclusion(SurveyTotals totals, boolean satisfied, boolean bySilence, LocalDate concludedOn) {}

    static Round opened(int round, LocalDate openedOn, DueDate due, @Nullable String reason) {
        return new Round(round, openedOn, due, reason, null, false, false, null, null, null);
    }

    Round due(DueDate moved) {
        return new Round(
                round, openedOn, moved, reason, delivered, reminderSaid, silenceSaid, concluded, filedOn, closedOn);
    }

    Round delivered(Delivery delivery) {
        return new Round(
                round, openedOn, due, reason, delivery, reminderSaid, silenceSaid, concluded, filedOn, closedOn);
    }

    Round reminderWasSaid() {
        return new Round(round, openedOn, due, reason, delivered, true, silenceSaid, concluded, filedOn, closedOn);
    }

    Round silenceWasSaid() {
        return new Round(round, openedOn, due, reason, delivered, reminderSaid, true, concluded, filedOn, closedOn);
    }

    Round concluded(Conclusion conclusion) {
        return new Round(
                round, openedOn, due, reason, delivered, reminderSaid, silenceSaid, conclusion, filedOn, closedOn);
    }

    Round filed(LocalDate filed) {
        return new Round(
                round, openedOn, due, reason, delivered, reminderSaid, silenceSaid, concluded, filed, closedOn);
    }

    Round closed(LocalDate closed) {
        return new Round(
                round, openedOn, due, reason, delivered, reminderSaid, silenceSaid, concluded, filedOn, closed);
    }
}
