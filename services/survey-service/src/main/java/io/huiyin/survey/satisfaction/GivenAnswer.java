package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.value.Satisfaction;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one submitter said. Stays in this service (D3, D15).
 *
 * @param comment 办理意见 (R143), may be empty
 * @param receivedOn the day it reached the system (A5): for a paper form the day it was entered
 * @param late after the survey was concluded (D4)
 * @param paper the form it was entered from (D2); null = he answered himself
 */
public record GivenAnswer(
        Satisfaction satisfaction,
        String comment,
        LocalDate receivedOn,
        boolean late,
        @Nullable PaperForm paper) {
    /** The paper, where it is one. */
    public PaperForm form() {
        return Objects.requireNonNull(paper);
    }

    GivenAnswer confirmed(LocalDate day) {
        return new GivenAnswer(satisfaction, comment, receivedOn, late, form().confirmed(day));
    }

    /** 未确认: entered from paper, and not yet confirmed by its submitter. */
    public boolean unconfirmed() {
        return paper != null && paper.confirmedOn() == null;
    }

    boolean dissatisfied() {
        return satisfaction == Satisfaction.DISSATISFIED;
    }

    /** A log is no place for it (D15). */
    @Override
    public String toString() {
        return "GivenAnswer[sealed]";
    }
}
