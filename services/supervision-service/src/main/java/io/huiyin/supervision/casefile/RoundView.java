package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One round of handling (R33) with its reply and its survey.
 *
 * @param reason why it was opened, for round 2 and later
 * @param revision of the newest draft, 0 before the first
 * @param levelsPassed levels that agreed to the newest draft, e.g. {@code CHECK}
 * @param satisfaction A3
 * @param dissatisfactions the reasons given with 不满意
 * @param closedOn the last time; a 不满意 after it opened the next round or the panel
 * @param panel what the office made of the 不满意, from the pack's limit on (A5)
 * @param silentUnits co-units that gave no opinion in time, named at 签批 (D5)
 * @param chain the unit's own chain the reply went through (D10); null = the rule pack's
 * @param originalDue as first set; {@code due} is the one in force
 * @param statutoryDue the statute's date beside it (D1), whatever was extended
 * @param extensions 延期 (R25–R28), in the order they were asked for
 * @param moves when {@code due} moved, and from which date
 * @param deliveredOn the day that counts (D11)
 * @param deliveries as the unit states them
 * @param claimedDeliveryOn another day claimed for the delivery, while the office has not decided (D11)
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
        @Nullable PanelView panel,
        List<UnitRef> silentUnits,
        @Nullable OwnChain chain,
        DueDate originalDue,
        @Nullable DueDate statutoryDue,
        List<ExtensionView> extensions,
        List<Duty.Moved> moves,
        PaperForms paperForms,
        int lateDissatisfactions,
        @Nullable LocalDate claimedDeliveryOn) {
    /** 沟通记录 (R49–R54). */
    public record Contact(
            LocalDate contactedOn, String phase, String mode, boolean faceToFace, int submitters, String summary) {}

    /** What the office has not decided. */
    public Optional<ExtensionView> undecidedExtension() {
        return extensions.stream()
                .filter(extension -> extension.state() == ExtensionView.State.UNDECIDED)
                .findFirst();
    }
}
