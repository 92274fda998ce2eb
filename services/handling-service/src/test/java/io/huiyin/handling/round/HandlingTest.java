package io.huiyin.handling.round;

import static io.huiyin.handling.Case.ASSIGNED_ON;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.Office;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandlingTest {
    private static final SurveyTotals SATISFIED = new SurveyTotals(1, 1, 0, 0);
    private static final UnitRef OTHER = new UnitRef("u009", "中阳县住建局", "住建局", "中建");
    private static final LocalDate DELIVERED = day(7, 25);

    private final Handling handling = Handling.open(
            PROPOSAL,
            List.of(
                    new Duty("a1", LEAD, AssignmentRole.LEAD, true),
                    new Duty("a2", CO, AssignmentRole.CO_HANDLING, true)),
            ASSIGNED_ON,
            REPLY_DUE);

    @Test
    @DisplayName("R33, A5: 不满意 opens the next round with one month from the day it was received")
    void dissatisfaction_opens_the_next_round() {
        delivered(1);

        assertThat(handling.dissatisfied(1, day(8, 31), "没有解决"))
                .containsExactly(new RoundOpened(
                        PROPOSAL, 2, "a1", LEAD, day(8, 31), RULES.rehandlingDue(day(8, 31)), "没有解决", midnight(10, 1)));
        assertThat(handling.current().due().on()).isEqualTo(day(9, 30));
    }

    @Test
    @DisplayName("A9: a round's second 不满意 opens nothing more")
    void one_next_round_per_round() {
        delivered(1);
        handling.dissatisfied(1, day(8, 1), "没有解决");

        assertThat(handling.opensRoundAfter(1)).isFalse();
        assertThat(handling.dissatisfied(1, day(8, 2), "也没有解决")).isEmpty();
        assertThat(handling.rounds()).hasSize(2);
    }

    @Test
    @DisplayName("A5: a late 不满意 reopens a closed proposal")
    void a_late_dissatisfaction_reopens() {
        delivered(1);
        concluded(1, SATISFIED);
        handling.close(1, day(8, 10));

        assertThat(handling.dissatisfied(1, day(9, 1), "又坏了")).hasSize(1);
        assertThat(handling.current().closedOn()).isNull();

        delivered(2);
        concluded(2, SATISFIED);
        assertThat(handling.close(2, day(9, 20)))
                .as("closed again")
                .last()
                .isEqualTo(new ProposalClosed(PROPOSAL, 2, SATISFIED, true, day(9, 20)));
    }

    @Test
    @DisplayName("D4: a round that another one followed is still reminded of, and silence still ends it")
    void a_former_rounds_silence_clock_goes_on() {
        delivered(1);
        handling.dissatisfied(1, day(7, 28), "没有解决");

        assertThat(handling.ringSurvey(1, RULES.wakeAt(RULES.surveyRemind(DELIVERED))))
                .containsExactly(new SurveyReminderDue(PROPOSAL, 1));
        assertThat(handling.ringSurvey(1, RULES.wakeAt(RULES.surveySilence(DELIVERED))))
                .containsExactly(new SurveySilenceEnded(PROPOSAL, 1));
    }

    @Test
    @DisplayName("D11, D4: a delivery corrected to a later day: the reminder and the end of silence come later")
    void a_corrected_delivery_moves_the_silence_clock() {
        delivered(1);
        LocalDate later = DELIVERED.plusDays(7);
        handling.delivered(1, new Round.Delivery(later, RULES.surveyRemind(later), RULES.surveySilence(later)));

        Instant firstRing = RULES.wakeAt(RULES.surveyRemind(DELIVERED));
        assertThat(handling.ringSurvey(1, firstRing)).isEmpty();
        assertThat(handling.nextSurveyRing(1, firstRing)).isEqualTo(RULES.wakeAt(RULES.surveyRemind(later)));
        assertThat(handling.ringSurvey(1, RULES.wakeAt(RULES.surveyRemind(later))))
                .containsExactly(new SurveyReminderDue(PROPOSAL, 1));
    }

    @Test
    @DisplayName("A12: a co-unit joins once, leaves, and stays in the history")
    void co_units_come_and_go() {
        Duty third = new Duty("a3", OTHER, AssignmentRole.CO_HANDLING, true);
        handling.joined(third);
        handling.joined(third);
        handling.left("a2");

        assertThat(handling.duties()).extracting(Duty::assignmentId).containsExactly("a1", "a2", "a3");
        assertThat(handling.duties()).extracting(Duty::current).containsExactly(true, false, true);
        assertThat(handling.lead().unit()).isEqualTo(LEAD);
    }

    @Test
    @DisplayName("A12: no round after a stop")
    void no_round_after_a_stop() {
        delivered(1);
        handling.stop("撤回");
        handling.stop("并案");

        assertThat(handling.dissatisfied(1, day(8, 1), "没有解决")).isEmpty();
        assertThat(handling.stoppedBecause()).contains("撤回");
    }

    @Test
    @DisplayName("A12: another unit leads after 改办, and leads the next round")
    void another_unit_leads() {
        Duty other = new Duty("a3", OTHER, AssignmentRole.LEAD, true);

        assertThat(handling.reassigned("a1", other, midnight(7, 1)))
                .containsExactly(
                        new AssignmentReassigned(PROPOSAL, "a1", "a3", OTHER, AssignmentRole.LEAD, midnight(7, 1)));
        assertThat(handling.lead()).isEqualTo(other);
        assertThat(handling.duties()).hasSize(3);
    }

    @Test
    @DisplayName("A12: a co-unit's 改办 does not move the proposal's process")
    void a_co_units_duty_moves_quietly() {
        assertThat(handling.reassigned("a2", new Duty("a4", OTHER, AssignmentRole.CO_HANDLING, true), midnight(7, 1)))
                .isEmpty();
        assertThat(handling.lead().assignmentId()).isEqualTo("a1");
    }

    @Test
    @DisplayName("D4: the reminder is called for once, after seven working days of silence")
    void the_reminder_is_called_for_once() {
        delivered(1);
        var after = RULES.wakeAt(RULES.surveyRemind(DELIVERED));

        assertThat(handling.ringSurvey(1, after.minusSeconds(1))).isEmpty();
        assertThat(handling.nextSurveyRing(1, after.minusSeconds(1))).isEqualTo(after);
        assertThat(handling.ringSurvey(1, after)).containsExactly(new SurveyReminderDue(PROPOSAL, 1));
        assertThat(handling.ringSurvey(1, after)).isEmpty();
        assertThat(handling.nextSurveyRing(1, after)).isEqualTo(RULES.wakeAt(RULES.surveySilence(DELIVERED)));
    }

    @Test
    @DisplayName("D4: silence ends once, after twenty working days")
    void silence_ends_once() {
        delivered(1);
        handling.ringSurvey(1, RULES.wakeAt(RULES.surveyRemind(DELIVERED)));
        var after = RULES.wakeAt(RULES.surveySilence(DELIVERED));

        assertThat(handling.ringSurvey(1, after)).containsExactly(new SurveySilenceEnded(PROPOSAL, 1));
        assertThat(handling.ringSurvey(1, after)).isEmpty();
        assertThat(handling.nextSurveyRing(1, after))
                .isEqualTo(RULES.dayOf(after)
                        .plusDays(7)
                        .atStartOfDay(RULES.zone())
                        .toInstant());
    }

    @Test
    @DisplayName("D4: after a long standstill silence ends without a reminder of the same moment")
    void no_reminder_when_silence_has_ended() {
        delivered(1);

        assertThat(handling.ringSurvey(1, midnight(12, 1))).containsExactly(new SurveySilenceEnded(PROPOSAL, 1));
        assertThat(handling.ringSurvey(1, midnight(12, 1))).isEmpty();
    }

    @Test
    @DisplayName("D4: a concluded survey is silent, a stopped proposal too")
    void a_concluded_survey_is_silent() {
        delivered(1);
        concluded(1, SATISFIED);

        assertThat(handling.ringSurvey(1, midnight(12, 1))).isEmpty();
    }

    @Test
    void the_survey_rings_only_after_the_delivery_was_heard() {
        assertThatExceptionOfType(NotYetHeard.class).isThrownBy(() -> handling.ringSurvey(1, midnight(8, 1)));
        assertThatExceptionOfType(NotYetHeard.class).isThrownBy(() -> handling.ringSurvey(2, midnight(8, 1)));
        assertThatExceptionOfType(NotYetHeard.class).isThrownBy(() -> handling.nextSurveyRing(1, midnight(8, 1)));
    }

    @Test
    @DisplayName("R83, R84, A10, A28: filed to all three offices and closed, together")
    void filed_and_closed() {
        delivered(1);
        concluded(1, SATISFIED);

        assertThat(handling.close(1, day(8, 10)))
                .containsExactly(
                        new ReplyFiled(
                                PROPOSAL,
                                1,
                                List.of(Office.CONGRESS_OFFICE, Office.CPPCC_OFFICE, Office.GOVERNMENT_OFFICE),
                                SATISFIED),
                        new ProposalClosed(PROPOSAL, 1, SATISFIED, true, day(8, 10)));
        assertThat(handling.close(1, day(8, 11))).isEmpty();
    }

    @Test
    @DisplayName("R83: filing waits for the survey's conclusion")
    void filing_waits_for_the_survey() {
        delivered(1);

        assertThatExceptionOfType(NotYetHeard.class).isThrownBy(() -> handling.close(1, day(8, 10)));
    }

    @Test
    @DisplayName("R33: a round that another one followed is filed, the proposal stays open")
    void a_former_round_is_filed_only() {
        delivered(1);
        handling.dissatisfied(1, day(8, 1), "没有解决");
        SurveyTotals split = new SurveyTotals(0, 1, 1, 0);
        concluded(1, split);

        assertThat(handling.close(1, day(8, 10))).hasSize(1).first().isInstanceOf(ReplyFiled.class);
        assertThat(handling.rounds().get(0).closedOn()).isNull();
    }

    @Test
    @DisplayName("A12: a stopped proposal is not closed")
    void a_stopped_proposal_is_not_closed() {
        delivered(1);
        concluded(1, SATISFIED);
        handling.stop("撤回");

        assertThat(handling.close(1, day(8, 10))).isEmpty();
    }

    private void delivered(int round) {
        handling.delivered(
                round, new Round.Delivery(DELIVERED, RULES.surveyRemind(DELIVERED), RULES.surveySilence(DELIVERED)));
    }

    private void concluded(int round, SurveyTotals totals) {
        handling.concluded(round, new Round.Conclusion(totals, totals.satisfied(), false, day(8, 5)));
    }
}
