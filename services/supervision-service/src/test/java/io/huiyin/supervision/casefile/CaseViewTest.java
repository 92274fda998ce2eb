package io.huiyin.supervision.casefile;

import static io.huiyin.supervision.Story.ASSIGNED;
import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.HOUSING;
import static io.huiyin.supervision.Story.OPINION_DUE;
import static io.huiyin.supervision.Story.REPLY_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.supervision.Story;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseViewTest {
    private final Story story = new Story("p1", ProposalKind.DEPUTY_SUGGESTION, EDUCATION, FINANCE);

    @Test
    void a_case_nobody_has_registered_has_no_view() {
        CaseFile file = Told.file(story.registered().assigned().received("lead1", EDUCATION, AssignmentRole.LEAD));
        CaseFile early = new CaseFile(file.id(), 1, file.sections().tailMap(file.id() + ":"));
        assertThat(CaseView.of(early)).isEmpty();
    }

    @Test
    void the_status_follows_the_life() {
        assertThat(status(story.registered())).isEqualTo(CaseStatus.REGISTERED);
        assertThat(status(story.assigned())).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(status(story.received("lead1", EDUCATION, AssignmentRole.LEAD)))
                .isEqualTo(CaseStatus.RECEIVED);
        assertThat(status(story.drafted(1))).isEqualTo(CaseStatus.IN_HANDLING);
        assertThat(status(story.signed(1))).isEqualTo(CaseStatus.SIGNED_OFF);
        assertThat(status(story.delivered(1, REPLY_DUE))).isEqualTo(CaseStatus.REPLIED);
        assertThat(status(story.concluded(1, 1, 1, 0, 0).closed(1, new SurveyTotals(1, 1, 0, 0))))
                .isEqualTo(CaseStatus.CLOSED);
    }

    private static CaseStatus status(Story told) {
        return Told.view(told).status();
    }

    @Test
    @DisplayName("R21: 签收 has its day and its unit")
    void receipt_has_its_day() {
        story.registered().assigned().on(ASSIGNED.plusDays(2)).received("lead1", EDUCATION, AssignmentRole.LEAD);
        assertThat(Told.view(story).lead().receivedOn()).isEqualTo(ASSIGNED.plusDays(2));
        assertThat(Told.view(story).coUnits().get(0).receivedOn()).isNull();
    }

    @Test
    @DisplayName("R24, R30: reply and opinion have their own dates")
    void reply_and_opinion_have_their_own_dates() {
        CaseView view = Told.view(story.registered().assigned());
        assertThat(view.currentRound().orElseThrow().due().on()).isEqualTo(REPLY_DUE);
        assertThat(view.coUnits().get(0).due().on()).isEqualTo(OPINION_DUE);
        assertThat(view.duties())
                .extracting(Duty::subject)
                .containsExactly(Duty.Subject.RECEIPT, Duty.Subject.RECEIPT, Duty.Subject.OPINION, Duty.Subject.REPLY);
    }

    @Test
    @DisplayName("D1: the statute's date stands beside the notice's, for suggestions only")
    void the_statutory_date_stands_beside() {
        assertThat(Told.view(story.registered().assigned()).statutoryDue().on()).isEqualTo(LocalDate.of(2023, 9, 16));
        Story proposal = new Story("p2", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                .registered()
                .assigned();
        assertThat(Told.view(proposal).statutoryDue()).isNull();
    }

    @Test
    @DisplayName("A12, D17: a returned case is with the new unit, its reply's date stays")
    void a_returned_case_is_with_the_new_unit() {
        story.registered().assigned().on(ASSIGNED.plusDays(3)).returned("lead1", EDUCATION, AssignmentRole.LEAD);
        assertThat(status(story)).isEqualTo(CaseStatus.RETURNED);
        story.on(ASSIGNED.plusDays(5)).reassigned("lead1", "lead2", HOUSING, AssignmentRole.LEAD);
        CaseView view = Told.view(story);
        assertThat(view.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(view.lead().unit()).isEqualTo(HOUSING);
        assertThat(view.lead().assignedOn()).isEqualTo(ASSIGNED.plusDays(5));
        assertThat(view.currentRound().orElseThrow().due().on()).isEqualTo(REPLY_DUE);
        assertThat(view.currentRound().orElseThrow().leadUnit()).isEqualTo(HOUSING);
        assertThat(view.formerAssignments()).extracting(AssignmentView::unit).containsExactly(EDUCATION);
        assertThat(view.formerAssignments().get(0).returnReason()).contains("职责");
        assertThat(Scope.units(view)).containsExactly("u020", "u010");
    }

    @Test
    @DisplayName("A12: a co-unit can be exchanged while the lead stays")
    void a_co_unit_can_be_exchanged() {
        story.registered().assigned().on(ASSIGNED.plusDays(3)).returned("co1", FINANCE, AssignmentRole.CO_HANDLING);
        story.reassigned("co1", "co9", HOUSING, AssignmentRole.CO_HANDLING);
        CaseView view = Told.view(story);
        assertThat(view.coUnits()).extracting(AssignmentView::unit).containsExactly(HOUSING);
        assertThat(view.lead().unit()).isEqualTo(EDUCATION);
        assertThat(view.duties().stream().filter(Duty::open).map(Duty::unit))
                .contains(HOUSING)
                .doesNotContain(FINANCE);
    }

    @Test
    @DisplayName("R26: a date that moved is the date")
    void a_moved_date_is_the_date() {
        LocalDate extended = LocalDate.of(2023, 11, 30);
        story.registered()
                .assigned()
                .say(
                        "Handling",
                        "141129:p1:handling",
                        new DueMoved(
                                "p1",
                                1,
                                DueSubject.REPLY,
                                "lead1",
                                Story.due(REPLY_DUE, "R24"),
                                Story.due(extended, "R26"),
                                Instant.EPOCH,
                                null));
        assertThat(Told.view(story).currentRound().orElseThrow().due().on()).isEqualTo(extended);
        assertThat(Told.view(story).coUnits().get(0).due().on()).isEqualTo(OPINION_DUE);
    }

    @Test
    @DisplayName("R25-R28, A6, D1: every extension stands with its round, beside the original and the statute's date")
    void extensions_stand_with_their_round() {
        LocalDate october = LocalDate.of(2023, 10, 31);
        LocalDate december = LocalDate.of(2023, 12, 30);
        story.registered().assigned().on(LocalDate.of(2023, 9, 20)).extensionAsked("e1", october);
        story.on(LocalDate.of(2023, 9, 22)).extensionApproved("e1", REPLY_DUE, october);
        story.on(LocalDate.of(2023, 10, 20)).extensionAsked("e2", december);
        story.on(LocalDate.of(2023, 10, 22)).extensionApproved("e2", october, december);
        story.on(LocalDate.of(2023, 12, 1)).extensionAsked("e3", december);
        RoundView round = Told.view(story).currentRound().orElseThrow();
        assertThat(round.due().on()).isEqualTo(december);
        assertThat(round.originalDue().on()).isEqualTo(REPLY_DUE);
        assertThat(round.statutoryDue()).isEqualTo(Told.view(story).statutoryDue());
        assertThat(round.extensions())
                .extracting(ExtensionView::extensionId, ExtensionView::state, ExtensionView::endedOn)
                .containsExactly(
                        tuple("e1", ExtensionView.State.APPROVED, LocalDate.of(2023, 9, 22)),
                        tuple("e2", ExtensionView.State.APPROVED, LocalDate.of(2023, 10, 22)),
                        tuple("e3", ExtensionView.State.UNDECIDED, null));
        assertThat(round.undecidedExtension().orElseThrow().extensionId()).isEqualTo("e3");
        assertThat(Told.view(story).lead().due().on()).isEqualTo(december);
    }

    @Test
    @DisplayName("D16: a date that moved after the delivery is the date")
    void moved_after_the_delivery() {
        LocalDate october = LocalDate.of(2023, 10, 31);
        story.registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .on(REPLY_DUE.plusDays(3))
                .delivered(1, REPLY_DUE);
        story.on(REPLY_DUE.plusDays(5)).dueMoved(REPLY_DUE, october);
        assertThat(Told.view(story).currentRound().orElseThrow().due().on()).isEqualTo(october);
    }

    @Test
    @DisplayName("R32, A23: the opinion stands with its unit, and what the lead made of it")
    void the_opinion_stands_with_its_unit() {
        story.registered()
                .assigned()
                .on(LocalDate.of(2023, 7, 1))
                .opinion("co1", FINANCE, true)
                .drafted(1);
        AssignmentView.OpinionView opinion = Told.view(story).coUnits().get(0).opinion();
        assertThat(opinion.submittedOn()).isEqualTo(LocalDate.of(2023, 7, 1));
        assertThat(opinion.treatment()).isEqualTo("ADOPTED");
    }

    @Test
    @DisplayName("R49–R54: all contacts are kept, not only the last")
    void all_contacts_are_kept() {
        story.registered().assigned().contacted("k1", ContactMode.VISIT).contacted("k2", ContactMode.PHONE);
        assertThat(Told.view(story).rounds().get(0).contacts())
                .extracting(RoundView.Contact::faceToFace)
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("R33, A5: 不满意 opens a second round with its own month, reply and survey")
    void dissatisfaction_opens_a_second_round() {
        CaseView view = Told.view(Story.whole("p1"));
        assertThat(view.rounds()).hasSize(2);
        assertThat(view.round()).isEqualTo(2);
        assertThat(view.rounds().get(0).due().on()).isEqualTo(REPLY_DUE);
        assertThat(view.rounds().get(1).due().on()).isEqualTo(LocalDate.of(2023, 8, 20));
        assertThat(view.rounds().get(1).replyId()).isEqualTo("141129:p1:reply:2");
        assertThat(view.rounds().get(0).deliveredOn()).isEqualTo(LocalDate.of(2023, 7, 20));
        assertThat(view.rounds().get(0).closedOn()).isNull();
    }

    @Test
    @DisplayName("R33: while the second round is handled the case is neither replied nor closed")
    void a_second_round_is_in_handling() {
        story.registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .dissatisfied(1, "没有说到时间");
        story.roundOpened(2, LocalDate.of(2023, 8, 20));
        assertThat(status(story)).isEqualTo(CaseStatus.REHANDLING);
        assertThat(Told.view(story).duties().stream().filter(Duty::open).map(Duty::round))
                .contains(2);
    }

    @Test
    @DisplayName("R33, D4: a late 不满意 takes a closed case up again, and the view says what it had been")
    void a_late_dissatisfaction_takes_it_up_again() {
        story.registered().assigned().drafted(1).signed(1).delivered(1, REPLY_DUE);
        story.on(LocalDate.of(2023, 9, 1)).concluded(1, 1, 0, 0, 1).closed(1, new SurveyTotals(1, 0, 0, 1));
        assertThat(Told.view(story).closedOn()).contains(LocalDate.of(2023, 9, 1));
        assertThat(Told.view(story).formerlyClosedOn()).isEmpty();
        story.on(LocalDate.of(2023, 9, 20)).dissatisfied(1, "又坏了").roundOpened(2, LocalDate.of(2023, 10, 20));

        CaseView again = Told.view(story);
        assertThat(again.status()).isEqualTo(CaseStatus.REHANDLING);
        assertThat(again.closedOn()).isEmpty();
        assertThat(again.formerlyClosedOn()).contains(LocalDate.of(2023, 9, 1));
        assertThat(again.firstSatisfaction()).isEqualTo(SatisfactionState.DISSATISFIED);
        story.drafted(2).signed(2).on(LocalDate.of(2023, 10, 9)).delivered(2, LocalDate.of(2023, 10, 20));
        assertThat(status(story)).isEqualTo(CaseStatus.REPLIED);
        story.concluded(2, 2, 0, 0, 0).closed(2, new SurveyTotals(2, 0, 0, 0));
        assertThat(Told.view(story).closedOn()).contains(LocalDate.of(2023, 10, 9));
    }

    private Story secondDissatisfaction() {
        story.registered().assigned().drafted(1).signed(1).delivered(1, REPLY_DUE);
        story.dissatisfied(1, "没有解决").roundOpened(2, LocalDate.of(2023, 8, 20));
        story.drafted(2).signed(2).on(LocalDate.of(2023, 8, 18)).delivered(2, LocalDate.of(2023, 8, 20));
        return story.on(LocalDate.of(2023, 9, 1)).dissatisfied(2, "还是没有解决").panelConvened(2, LocalDate.of(2023, 9, 15));
    }

    @Test
    @DisplayName("A5: 会商中, owed by the government office until the panel has decided; a meeting moves its date")
    void a_panel_is_owed_by_the_office() {
        CaseView view = Told.view(secondDissatisfaction());
        assertThat(view.status()).isEqualTo(CaseStatus.PANEL);
        assertThat(view.duties()).last().satisfies(duty -> {
            assertThat(duty.subject()).isEqualTo(Duty.Subject.PANEL);
            assertThat(duty.unit().name()).isEqualTo("县政府办公室");
            assertThat(duty.assignmentId()).isEqualTo("141129:p1:handling");
            assertThat(duty.overdue(LocalDate.of(2023, 9, 16))).isTrue();
        });
        CaseView met = Told.view(story.on(LocalDate.of(2023, 9, 8)).panelMet(2, LocalDate.of(2023, 9, 22)));
        assertThat(met.status()).isEqualTo(CaseStatus.PANEL);
        assertThat(met.currentRound().orElseThrow().panel().meetings()).hasSize(1);
        assertThat(met.currentRound().orElseThrow().panel().decideBy().on()).isEqualTo(LocalDate.of(2023, 9, 22));
    }

    @Test
    @DisplayName("A5: a further round is rehandling from the decision on")
    void a_panel_decides_on_a_further_round() {
        secondDissatisfaction().panelDecided(2, PanelOutcome.FURTHER_ROUND, null);
        assertThat(status(story)).isEqualTo(CaseStatus.REHANDLING);
        story.roundOpened(3, LocalDate.of(2023, 10, 1));
        CaseView view = Told.view(story);
        assertThat(view.status()).isEqualTo(CaseStatus.REHANDLING);
        assertThat(view.round()).isEqualTo(3);
        assertThat(view.rounds().get(1).panel().outcome()).isEqualTo(PanelOutcome.FURTHER_ROUND);
    }

    @Test
    @DisplayName("A5: closed with an explanation, not satisfied; before the filing it is only replied")
    void a_panel_closes_with_an_explanation() {
        secondDissatisfaction().panelDecided(2, PanelOutcome.CLOSE_WITH_EXPLANATION, "明年列入计划");
        assertThat(status(story)).isEqualTo(CaseStatus.REPLIED);
        story.on(LocalDate.of(2023, 9, 18)).concluded(2, 0, 0, 1, 1).closed(2, new SurveyTotals(0, 0, 1, 1));
        CaseView view = Told.view(story);
        assertThat(view.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(view.finalSatisfaction()).isEqualTo(SatisfactionState.DISSATISFIED);
        assertThat(view.currentRound().orElseThrow().panel().explanation()).isEqualTo("明年列入计划");
    }

    @Test
    @DisplayName("A5, D4: a panel after 办结 opens the case again")
    void a_panel_after_the_closing() {
        story.registered().assigned().drafted(1).signed(1).delivered(1, REPLY_DUE);
        story.dissatisfied(1, "没有解决").roundOpened(2, LocalDate.of(2023, 8, 20));
        story.drafted(2).signed(2).delivered(2, LocalDate.of(2023, 8, 20));
        story.on(LocalDate.of(2023, 9, 1)).concluded(2, 1, 0, 0, 1).closed(2, new SurveyTotals(1, 0, 0, 1));
        story.on(LocalDate.of(2023, 9, 20)).dissatisfied(2, "又坏了").panelConvened(2, LocalDate.of(2023, 10, 10));
        assertThat(status(story)).isEqualTo(CaseStatus.PANEL);
        assertThat(Told.view(story).formerlyClosedOn()).contains(LocalDate.of(2023, 9, 1));
        story.on(LocalDate.of(2023, 9, 25))
                .panelDecided(2, PanelOutcome.CLOSE_WITH_EXPLANATION, "已当面说明")
                .closed(2, new SurveyTotals(1, 0, 0, 1));
        assertThat(Told.view(story).closedOn()).contains(LocalDate.of(2023, 9, 25));
    }

    @Test
    @DisplayName("A12: a 不满意 heard after a stop opens nothing and is shown")
    void a_dissatisfaction_after_a_stop_is_shown() {
        story.registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .stopped();
        CaseView view = Told.view(story.dissatisfied(1, "没有解决"));
        assertThat(view.status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(view.rounds())
                .singleElement()
                .satisfies(round -> assertThat(round.dissatisfactions()).containsExactly("没有解决"));
    }

    @Test
    @DisplayName(
            "A28, R30: a co-unit released by 办结 keeps its place and its lateness, and owes nothing, also when taken up again")
    void a_co_unit_released_by_the_closing() {
        story.registered()
                .assigned()
                .on(LocalDate.of(2023, 9, 1))
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE);
        story.concluded(1, 2, 0, 0, 0).closed(1, new SurveyTotals(2, 0, 0, 0)).released("co1", FINANCE);
        story.on(LocalDate.of(2023, 9, 20)).dissatisfied(1, "又坏了").roundOpened(2, LocalDate.of(2023, 10, 20));

        CaseView view = Told.view(story);
        assertThat(view.coUnits())
                .singleElement()
                .satisfies(unit -> assertThat(unit.lapsed()).isTrue());
        assertThat(Scope.units(view)).contains(FINANCE.unitId());
        Duty opinion = view.duties().stream()
                .filter(duty -> duty.subject() == Duty.Subject.OPINION)
                .findFirst()
                .orElseThrow();
        assertThat(opinion.open()).isFalse();
        assertThat(opinion.daysLate(LocalDate.of(2023, 12, 31))).isEqualTo(17);
        assertThat(opinion.lapsedLate()).isTrue();
    }

    @Test
    @DisplayName("A3: first and last round apart; one 不满意 is enough")
    void first_and_last_round_apart() {
        CaseView view = Told.view(Story.whole("p1"));
        assertThat(view.firstSatisfaction()).isEqualTo(SatisfactionState.DISSATISFIED);
        assertThat(view.finalSatisfaction()).isEqualTo(SatisfactionState.SATISFIED);
    }

    @Test
    @DisplayName("A22: silence never counts as satisfied")
    void silence_never_counts_as_satisfied() {
        story.registered().assigned().drafted(1).signed(1).delivered(1, REPLY_DUE);
        assertThat(Told.view(story).finalSatisfaction()).isEqualTo(SatisfactionState.AWAITING_ANSWER);
        assertThat(Told.view(story.concluded(1, 0, 0, 0, 2)).finalSatisfaction())
                .isEqualTo(SatisfactionState.NOT_ANSWERED);
    }

    @Test
    @DisplayName("A3, A22: one answered 满意, one silent: satisfied")
    void one_answer_is_enough() {
        story.registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .concluded(1, 1, 0, 0, 1);
        assertThat(Told.view(story).finalSatisfaction()).isEqualTo(SatisfactionState.SATISFIED);
    }

    @Test
    @DisplayName("D4: a 不满意 that comes after the survey was closed still counts")
    void a_late_dissatisfaction_counts() {
        story.registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .concluded(1, 0, 0, 0, 2);
        assertThat(Told.view(story.dissatisfied(1, "晚说的")).firstSatisfaction())
                .isEqualTo(SatisfactionState.DISSATISFIED);
    }

    @Test
    @DisplayName("D2: paper forms are counted as entered, confirmed, objected to and 未确认")
    void paper_forms_are_counted() {
        story.registered().assigned().drafted(1).signed(1).delivered(1, REPLY_DUE);
        story.paperEntered(1, PaperCarrier.UNIT).paperEntered(1, PaperCarrier.OFFICE);
        assertThat(paper(story)).isEqualTo(new PaperForms(2, 1, 0, 0, 2, 0));
        story.paperConfirmed(1);
        assertThat(paper(story)).isEqualTo(new PaperForms(2, 1, 1, 0, 1, 0));
        story.paperObjected(1, false, false);
        assertThat(paper(story)).isEqualTo(new PaperForms(2, 1, 1, 1, 0, 0));
        assertThat(Told.view(story).timeline())
                .extracting(TimelineEntry::type)
                .contains("AnswerEnteredOnBehalf", "AnswerConfirmed", "AnswerObjected");
    }

    @Test
    @DisplayName("A3, R33: a 不满意 taken back in time does not make the case dissatisfied; its round stays")
    void a_dissatisfaction_taken_back_in_time() {
        story.registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .paperEntered(1, PaperCarrier.UNIT)
                .dissatisfied(1, "不是我说的");
        story.roundOpened(2, LocalDate.of(2023, 8, 20));
        assertThat(Told.view(story).firstSatisfaction()).isEqualTo(SatisfactionState.DISSATISFIED);
        story.paperObjected(1, true, false).concluded(1, 2, 0, 0, 0);
        assertThat(Told.view(story).firstSatisfaction()).isEqualTo(SatisfactionState.SATISFIED);
        assertThat(Told.view(story).rounds()).hasSize(2);
        assertThat(paper(story).withdrawnDissatisfactions()).isEqualTo(1);
    }

    @Test
    @DisplayName("D4: a 不满意 taken back after the conclusion stays as it was counted and filed")
    void a_dissatisfaction_taken_back_late() {
        story.registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .paperEntered(1, PaperCarrier.UNIT)
                .dissatisfied(1, "不是我说的")
                .concluded(1, 1, 0, 1, 0);
        story.paperObjected(1, true, true);
        assertThat(Told.view(story).firstSatisfaction()).isEqualTo(SatisfactionState.DISSATISFIED);
    }

    private static PaperForms paper(Story story) {
        return Told.view(story).rounds().get(0).paperForms();
    }

    @Test
    @DisplayName("A12: a withdrawn case is owed by nobody, its units still see it")
    void a_withdrawn_case_is_owed_by_nobody() {
        story.registered().assigned().on(ASSIGNED.plusDays(10)).stopped();
        CaseView view = Told.view(story);
        assertThat(view.status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(view.duties()).noneMatch(Duty::open);
        assertThat(view.stop().stoppedOn()).isEqualTo(ASSIGNED.plusDays(10));
        assertThat(Scope.units(view)).containsExactly("u003", "u010");
    }

    @Test
    @DisplayName("A28: delivered, surveyed, filed and closed are separate dates")
    void ends_are_separate_dates() {
        RoundView round = Told.view(Story.whole("p1")).rounds().get(1);
        assertThat(round.deliveredOn()).isEqualTo(LocalDate.of(2023, 8, 10));
        assertThat(round.surveyConcludedOn()).isEqualTo(LocalDate.of(2023, 8, 20));
        assertThat(round.filedOn()).isEqualTo(LocalDate.of(2023, 8, 20));
        assertThat(round.closedOn()).isEqualTo(LocalDate.of(2023, 8, 20));
    }

    @Test
    @DisplayName("D11: the time line has every act once, in the order it was recorded")
    void the_time_line_has_every_act_once() {
        Story whole = Story.whole("p1");
        CaseView view = Told.view(whole);
        assertThat(view.timeline())
                .hasSize(whole.events().size())
                .isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
        assertThat(view.timeline()).anyMatch(entry -> "财政局".equals(entry.unit()));
        assertThat(view.timeline()).anyMatch(entry -> Integer.valueOf(2).equals(entry.round()));
    }
}
