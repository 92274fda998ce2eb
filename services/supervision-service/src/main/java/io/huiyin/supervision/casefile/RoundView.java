package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of handling (R33) with its reply and its survey.
 *
 * @param reason why it was opened, for round 2 and later
 * @param revision of the newest draft, 0 before the first
 * @param levelsPassed levels that agreed to the newest draft, e.g. {@code CHECK}
 * @param satisfaction A3
 * @param dissatisfactions the reasons given with 不满意
 * @param lateDissatisfactions how many of them came after the survey was concluded (D4)
 */
public record RoundView(
        int round,
        String replyId,
        UnitRef leadUnit,
        LocalDate openedOn,
        DueDate due,
        @Nullable String reason,
        int revision,
        List<PointAnswer> answers,
        @Nullable String outcomeClass,
        @Nullable String disclosure,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate deliveredOn,
        List<Delivery> deliveries,
        List<Contact> contacts,
        @Nullable LocalDate surveyOpenedOn,
        @Nullable DueDate surveySilenceEnds,
        @Nullable LocalDate surveyConcludedOn,
        @Nullable SurveyTotals totals,
        List<String> dissatisfactions,
        SatisfactionState satisfaction,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate closedOn,
        PaperForms paperForms,
        int lateDissatisfactions) {
    /** 沟通记录 (R49–R54). */
    public record Contact(
            LocalDate contactedOn, String phase, String mode, boolean faceToFace, int submitters, String summary) {}
}
