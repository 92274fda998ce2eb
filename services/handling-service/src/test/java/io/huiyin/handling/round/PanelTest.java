package io.huiyin.handling.round;

import static io.huiyin.handling.Case.ASSIGNED_ON;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.HandlingEvent.PanelOverdue;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 会商 (A5): what follows the second 不满意. */
class PanelTest {
    private static final SurveyTotals SPLIT = new SurveyTotals(0, 1, 1, 0);
    private static final DueDate DECIDE_BY = RULES.panelDecision(day(9, 20));

    private final Handling handling =
            Handling.open(PROPOSAL, List.of(new Duty("a1", LEAD, AssignmentRole.LEAD, true)), ASSIGNED_ON, REPLY_DUE);

    @BeforeEach
    void dissatisfied_with_the_first_reply() {
        delivered(1);
        handling.dissatisfied(1, day(8, 20), "没有解决");
        delivered(2);
    }

    private void convened() {
        handling.dissatisfied(2, day(9, 20), "还是没有解决");
    }

    @Test
    @DisplayName("A5: the second 不满意 convenes the office's panel instead of opening a round, once")
    void the_second_dissatisfaction_convenes_the_panel() {
        assertThat(handling.opensRoundAfter(2)).isFalse();
        assertThat(handling.dissatisfied(2, day(9, 20), "还是没有解决"))
                .containsExactly(
                        new PanelConvened(PROPOSAL, 2, "还是没有解决", day(9, 20), DECIDE_BY, RULES.wakeAt(DECIDE_BY)));
        assertThat(DECIDE_BY.on()).isEqualTo(day(10, 10));
        assertThat(handling.dissatisfied(2, day(9, 21), "我也不满意")).isEmpty();
        assertThat(handling.rounds()).hasSize(2);
    }

    @Test
    @DisplayName("A5: a late 不满意 with the first reply convenes nothing once the second round is open")
    void a_former_rounds_dissatisfaction_convenes_nothing() {
        assertThat(handling.dissatisfied(1, day(9, 20), "晚到的意见")).isEmpty();
        assertThat(handling.panels()).isEmpty();
    }

    @Test
    @DisplayName("A5: a meeting is minuted and the date counts from it; the panel goes on")
    void a_meeting() {
        convened();
        DueDate next = RULES.panelDecision(day(10, 8));

        assertThat(handling.panelMet(2, day(10, 8), " 教科局、财政局参加 "))
                .containsExactly(new PanelMet(PROPOSAL, 2, day(10, 8), "教科局、财政局参加", next, RULES.wakeAt(next)));
        assertThat(handling.nextPanelRing(2, midnight(10, 11))).isEqualTo(RULES.wakeAt(next));
        handling.panelMet(2, day(10, 12), "再次开会");
        assertThat(handling.panels().get(0).meetings()).hasSize(2);
        assertThat(handling.decidePanel(2, PanelOutcome.FURTHER_ROUND, "", day(10, 13)))
                .hasSize(1);
    }

    @Test
    @DisplayName("A5, R33: a further round has one month from the panel's decision, and the next 不满意 convenes again")
    void a_further_round() {
        convened();
        assertThat(handling.openFurtherRound(2, day(9, 25))).isEmpty();

        assertThat(handling.decidePanel(2, PanelOutcome.FURTHER_ROUND, "", day(9, 25)))
                .containsExactly(new PanelDecided(PROPOSAL, 2, PanelOutcome.FURTHER_ROUND, null, day(9, 25)));
        assertThat(handling.wantsRoundAfter(2)).isTrue();
        DueDate due = RULES.furtherRoundDue(day(9, 25));
        assertThat(handling.openFurtherRound(2, day(9, 25)))
                .containsExactly(new RoundOpened(PROPOSAL, 3, "a1", LEAD, day(9, 25), due, "还是没有解决", midnight(10, 26)));
        assertThat(handling.openFurtherRound(2, day(9, 25))).isEmpty();
        delivered(3);
        assertThat(handling.dissatisfied(3, day(10, 30), "第三次不满意"))
                .hasSize(1)
                .first()
                .isInstanceOf(PanelConvened.class);
    }

    @Test
    @DisplayName("A5: closed with an explanation when the round is filed, if the panel decided first")
    void decided_before_the_survey_concluded() {
        convened();
        assertThat(handling.decidePanel(2, PanelOutcome.CLOSE_WITH_EXPLANATION, "明年列入预算", day(9, 25)))
                .containsExactly(
                        new PanelDecided(PROPOSAL, 2, PanelOutcome.CLOSE_WITH_EXPLANATION, "明年列入预算", day(9, 25)));
        assertThat(handling.current().closedOn()).isNull();

        concluded(2);
        assertThat(handling.close(2, day(10, 16)))
                .satisfiesExactly(
                        filed -> assertThat(filed).isInstanceOf(ReplyFiled.class),
                        closed -> assertThat(closed)
                                .isEqualTo(new ProposalClosed(PROPOSAL, 2, SPLIT, false, day(10, 16))));
    }

    @Test
    @DisplayName("A5: closed with an explanation at once, if the round is filed already; never before the filing")
    void decided_after_the_filing() {
        convened();
        concluded(2);
        assertThat(handling.close(2, day(9, 22))).hasSize(1).first().isInstanceOf(ReplyFiled.class);

        assertThat(handling.decidePanel(2, PanelOutcome.CLOSE_WITH_EXPLANATION, "明年列入预算", day(9, 21)))
                .hasSize(2)
                .last()
                .isEqualTo(new ProposalClosed(PROPOSAL, 2, SPLIT, false, day(9, 22)));
        assertThat(handling.current().closedOn()).isEqualTo(day(9, 22));
    }

    @Test
    @DisplayName("A5, D4: a late 不满意 after 办结 convenes the panel; closed again it is not satisfied any more")
    void convened_after_the_closing() {
        SurveyTotals silent = new SurveyTotals(1, 0, 0, 1);
        handling.concluded(2, new Round.Conclusion(silent, true, true, day(9, 18)));
        handling.close(2, day(9, 18));
        convened();

        assertThat(handling.decidePanel(2, PanelOutcome.CLOSE_WITH_EXPLANATION, "已当面说明", day(9, 28)))
                .last()
                .isEqualTo(new ProposalClosed(PROPOSAL, 2, silent, false, day(9, 28)));
        assertThat(handling.dissatisfied(2, day(10, 9), "另一位也不满意"))
                .as("the panel decided for all of the round")
                .isEmpty();
    }

    @Test
    @DisplayName("A5: a round whose panel wants a further one, or is still open, is filed only")
    void filed_only_while_the_panel_is_open() {
        convened();
        concluded(2);
        handling.decidePanel(2, PanelOutcome.FURTHER_ROUND, "", day(9, 25));

        assertThat(handling.close(2, day(9, 26))).hasSize(1).first().isInstanceOf(ReplyFiled.class);
        assertThat(handling.current().closedOn()).isNull();
    }

    @Test
    @DisplayName("A5: the late decision is said on the first day after it and then weekly, until it is decided")
    void the_clock_of_the_panel() {
        convened();

        assertThat(handling.ringPanel(2, midnight(10, 10))).isEmpty();
        assertThat(handling.nextPanelRing(2, midnight(10, 10))).isEqualTo(midnight(10, 11));
        assertThat(handling.ringPanel(2, midnight(10, 11)))
                .containsExactly(new PanelOverdue(PROPOSAL, 2, DECIDE_BY, 1));
        assertThat(handling.ringPanel(2, midnight(10, 12))).isEmpty();
        assertThat(handling.nextPanelRing(2, midnight(10, 12))).isEqualTo(midnight(10, 18));
        assertThat(handling.ringPanel(2, midnight(10, 18)))
                .containsExactly(new PanelOverdue(PROPOSAL, 2, DECIDE_BY, 8));
        handling.decidePanel(2, PanelOutcome.FURTHER_ROUND, "", day(10, 19));
        assertThat(handling.ringPanel(2, midnight(10, 25))).isEmpty();
        assertThatExceptionOfType(NotYetHeard.class).isThrownBy(() -> handling.nextPanelRing(1, midnight(10, 25)));
    }

    @Test
    @DisplayName("A5, D11: what a decision needs")
    void what_is_refused() {
        refused(
                new PanelRejected.NoPanelConvened(2),
                () -> handling.decidePanel(2, PanelOutcome.FURTHER_ROUND, "", day(9, 20)));
        convened();
        refused(new PanelRejected.PanelMinutesMissing(), () -> handling.panelMet(2, day(9, 21), " "));
        refused(
                new PanelRejected.PanelExplanationMissing(),
                () -> handling.decidePanel(2, PanelOutcome.CLOSE_WITH_EXPLANATION, " ", day(9, 21)));
        refused(
                new PanelRejected.BeforePanelConvened(day(9, 19), day(9, 20)),
                () -> handling.panelMet(2, day(9, 19), "开会"));
        handling.decidePanel(2, PanelOutcome.FURTHER_ROUND, "请再办一次", day(9, 21));
        refused(
                new PanelRejected.PanelAlreadyDecided(PanelOutcome.FURTHER_ROUND, day(9, 21)),
                () -> handling.panelMet(2, day(9, 22), "开会"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PanelDecided(PROPOSAL, 2, PanelOutcome.MEETING, null, day(9, 21)));
    }

    @Test
    @DisplayName("A12: a stopped proposal's panel is over: no decision, no reminder, no further round")
    void a_stop_ends_the_panel() {
        convened();
        handling.stop("撤回");

        refused(new PanelRejected.PanelEnded("撤回"), () -> handling.panelMet(2, day(9, 22), "开会"));
        assertThat(handling.ringPanel(2, midnight(12, 1))).isEmpty();
        assertThat(handling.wantsRoundAfter(2)).isFalse();
    }

    private void delivered(int round) {
        handling.delivered(
                round, new Round.Delivery(day(7, 25), RULES.surveyRemind(day(7, 25)), RULES.surveySilence(day(7, 25))));
    }

    private void concluded(int round) {
        handling.concluded(round, new Round.Conclusion(SPLIT, false, false, day(9, 21)));
    }
}
