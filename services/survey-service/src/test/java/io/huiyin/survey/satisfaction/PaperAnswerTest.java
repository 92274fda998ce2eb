package io.huiyin.survey.satisfaction;

import static io.huiyin.survey.satisfaction.ASurvey.ENTERED;
import static io.huiyin.survey.satisfaction.ASurvey.ID;
import static io.huiyin.survey.satisfaction.ASurvey.SCAN;
import static io.huiyin.survey.satisfaction.ASurvey.SIGNED;
import static io.huiyin.survey.satisfaction.ASurvey.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.SurveyEvent;
import io.huiyin.contracts.SurveyEvent.AnswerConfirmed;
import io.huiyin.contracts.SurveyEvent.AnswerEnteredOnBehalf;
import io.huiyin.contracts.SurveyEvent.AnswerObjected;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.deadline.SurveyPaper;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaperAnswerTest {
    private static final LocalDate LATER = ENTERED.plusDays(3);
    private static final LocalDate SILENCE_ENDED = LocalDate.of(2023, 10, 9);
    private static final String OFFICE = "县人大办公室";

    private final SatisfactionSurvey survey = ASurvey.ofTwo();

    @Test
    @DisplayName("D2, A5: a paper form counts from the day it was entered; the day it was signed stands beside")
    void a_paper_form_counts_from_the_day_it_was_entered() {
        assertThat(enter("s1", Satisfaction.VERY_SATISFIED))
                .containsExactly(
                        new AnswerEnteredOnBehalf("p", ID, 1, PaperCarrier.UNIT, SIGNED, ENTERED, SCAN, false));
        GivenAnswer given = survey.snapshot().given("s1");
        assertThat(given.receivedOn()).isEqualTo(ENTERED);
        assertThat(given.form().signedOn()).isEqualTo(SIGNED);
        assertThat(given.unconfirmed()).isTrue();
    }

    @Test
    @DisplayName("R33, D3: a 不满意 on paper is told at once, and the last form concludes (A9)")
    void a_dissatisfaction_on_paper_is_told_at_once() {
        survey.answer("s2", Satisfaction.VERY_SATISFIED, "", ENTERED);
        assertThat(enter("s1", Satisfaction.DISSATISFIED))
                .containsExactly(
                        new AnswerEnteredOnBehalf("p", ID, 1, PaperCarrier.UNIT, SIGNED, ENTERED, SCAN, false),
                        new DissatisfactionRecorded("p", ID, 1, "路没有修", ENTERED, false),
                        new SurveyConcluded("p", ID, 1, new SurveyTotals(1, 0, 1, 0), false, false, ENTERED));
    }

    @Test
    @DisplayName("R146: a paper form and a link answer of one submitter: the second is refused")
    void the_second_of_paper_and_link_is_refused() {
        enter("s1", Satisfaction.VERY_SATISFIED);
        refused(() -> survey.answer("s1", Satisfaction.DISSATISFIED, "", LATER), new SurveyRejected.AlreadyAnswered());
        survey.answer("s2", Satisfaction.VERY_SATISFIED, "", LATER);
        refused(() -> enter("s2", Satisfaction.DISSATISFIED), new SurveyRejected.AlreadyAnswered());
    }

    @Test
    @DisplayName("D3: whether he has answered already is told only to who holds a whole form")
    void a_form_that_is_not_whole_learns_nothing() {
        survey.answer("s1", Satisfaction.VERY_SATISFIED, "", ENTERED);
        PaperEntry empty = new PaperEntry("s1", null, "", SIGNED, PaperCarrier.UNIT);
        refused(
                () -> survey.enterPaper(empty, ASurvey.form(SIGNED), ENTERED),
                new SurveyRejected.SatisfactionMissing());
        refused(
                () -> survey.enterPaper(
                        paper("s1", Satisfaction.DISSATISFIED, "长".repeat(2_001)), ASurvey.form(SIGNED), ENTERED),
                new SurveyRejected.CommentTooLong(2_001, 2_000));
    }

    @Test
    @DisplayName("A9: only who submitted it answers")
    void only_submitters_answer() {
        refused(() -> enter("s9", Satisfaction.VERY_SATISFIED), new SurveyRejected.NotOneOfTheSubmitters("s9"));
    }

    @Test
    @DisplayName(
            "D11, R147: the delivery's day was corrected to an earlier one: the form may be signed from that day on")
    void signed_from_the_corrected_day_on() {
        LocalDate earlier = ASurvey.DELIVERED.minusDays(2);
        DueDate silence = survey.snapshot().silenceEnds();
        survey.deliveryCorrected(earlier, silence);

        survey.enterPaper(paper("s1", Satisfaction.VERY_SATISFIED, ""), ASurvey.form(earlier), ENTERED);

        assertThat(survey.snapshot().answers()).hasSize(1);
        assertThat(survey.snapshot().openedOn()).isEqualTo(ASurvey.DELIVERED);
        survey.deliveryCorrected(ASurvey.DELIVERED.plusDays(2), silence);
        assertThat(survey.snapshot().sentOn()).as("the first of them").isEqualTo(earlier);
    }

    @Test
    @DisplayName("R147: signed between the delivery and today")
    void signed_between_delivery_and_today() {
        for (LocalDate impossible : List.of(ASurvey.DELIVERED.minusDays(1), ENTERED.plusDays(1))) {
            refused(
                    () -> survey.enterPaper(
                            paper("s1", Satisfaction.VERY_SATISFIED, ""), ASurvey.form(impossible), ENTERED),
                    new SurveyRejected.SignedOnImpossible(impossible, ASurvey.DELIVERED, ENTERED));
        }
        survey.enterPaper(paper("s1", Satisfaction.VERY_SATISFIED, ""), ASurvey.form(ENTERED), ENTERED);
        survey.enterPaper(paper("s2", Satisfaction.VERY_SATISFIED, ""), ASurvey.form(ASurvey.DELIVERED), ENTERED);
        assertThat(survey.snapshot().answers()).hasSize(2);
    }

    @Test
    @DisplayName("A10, D2: the submitters' own office enters every form, the lead unit what it carried, others nothing")
    void who_enters() {
        Actor unit = new Actor("联络员", Post.LIAISON_OFFICER, "u012", null);
        Actor congress = new Actor("人大", Post.CONGRESS_OFFICE, "CONGRESS_OFFICE", null);
        survey.refusePaper(congress, PaperCarrier.OFFICE, SurveyPaper.UNIT_MAY_CARRY);
        survey.refusePaper(congress, PaperCarrier.UNIT, SurveyPaper.UNIT_MAY_CARRY);
        survey.refusePaper(congress, PaperCarrier.OFFICE, SurveyPaper.PAST_UNIT_ONLY);
        survey.refusePaper(unit, PaperCarrier.UNIT, SurveyPaper.UNIT_MAY_CARRY);
        refused(
                () -> survey.refusePaper(unit, PaperCarrier.OFFICE, SurveyPaper.UNIT_MAY_CARRY),
                new SurveyRejected.PaperCarriedByUnit(OFFICE));
        refused(
                () -> survey.refusePaper(
                        new Actor("政协", Post.CPPCC_OFFICE, "CPPCC_OFFICE", null),
                        PaperCarrier.OFFICE,
                        SurveyPaper.UNIT_MAY_CARRY),
                new SurveyRejected.OtherOfficeKeepsPaper(OFFICE));
        refused(
                () -> survey.refusePaper(
                        new Actor("别局", Post.LIAISON_OFFICER, "u013", null),
                        PaperCarrier.UNIT,
                        SurveyPaper.UNIT_MAY_CARRY),
                new UnknownResource(ID));
    }

    @Test
    @DisplayName("D2: PAST_UNIT_ONLY takes no paper that passed through the unit, whoever enters it")
    void past_unit_only() {
        for (Actor actor : List.of(
                new Actor("联络员", Post.LIAISON_OFFICER, "u012", null),
                new Actor("人大", Post.CONGRESS_OFFICE, "CONGRESS_OFFICE", null))) {
            refused(
                    () -> survey.refusePaper(actor, PaperCarrier.UNIT, SurveyPaper.PAST_UNIT_ONLY),
                    new SurveyRejected.PaperPastUnitOnly(OFFICE));
        }
    }

    @Test
    @DisplayName("D3: with a 不满意 among several the unit enters no more until the survey is concluded")
    void the_unit_cannot_find_out_who_said_it() {
        Actor unit = new Actor("联络员", Post.LIAISON_OFFICER, "u012", null);
        survey.answer("s1", Satisfaction.DISSATISFIED, "路没有修", ENTERED);
        refused(
                () -> survey.refusePaper(unit, PaperCarrier.UNIT, SurveyPaper.UNIT_MAY_CARRY),
                new SurveyRejected.PaperGoesToOffice(OFFICE));
        survey.endSilence(SILENCE_ENDED);
        survey.refusePaper(unit, PaperCarrier.UNIT, SurveyPaper.UNIT_MAY_CARRY);
    }

    @Test
    @DisplayName("D2: confirmed once, by his newest link; silence changes no count")
    void confirmed_once() {
        enter("s1", Satisfaction.VERY_SATISFIED);
        assertThat(survey.issueConfirmations()).containsOnlyKeys("s1").containsEntry("s1", 1);
        assertThat(survey.issueConfirmations()).containsEntry("s1", 2);
        assertThat(survey.acceptsConfirmation("s1", 1)).isFalse();
        assertThat(survey.acceptsConfirmation("s1", 2)).isTrue();
        assertThat(survey.snapshot().totals()).isEqualTo(new SurveyTotals(1, 0, 0, 1));

        assertThat(survey.confirm("s1", LATER))
                .containsExactly(new AnswerConfirmed("p", ID, 1, PaperCarrier.UNIT, LATER));
        assertThat(survey.snapshot().onBehalf()).isEqualTo(new OnBehalf(1, 1, 0, 0));
        assertThat(survey.issueConfirmations()).isEmpty();
        refused(() -> survey.confirm("s1", LATER), new SurveyRejected.NothingToConfirm(OFFICE));
        refused(
                () -> survey.object("s1", Satisfaction.DISSATISFIED, "", LATER),
                new SurveyRejected.NothingToConfirm(OFFICE));
    }

    @Test
    @DisplayName("D2: there is nothing to confirm of what somebody answered himself, or has not")
    void nothing_to_confirm() {
        survey.answer("s1", Satisfaction.VERY_SATISFIED, "", ENTERED);
        assertThat(survey.issueConfirmations()).isEmpty();
        refused(() -> survey.confirm("s1", LATER), new SurveyRejected.NothingToConfirm(OFFICE));
        refused(() -> survey.confirm("s2", LATER), new SurveyRejected.NothingToConfirm(OFFICE));
    }

    @Test
    @DisplayName(
            "D2, D3: an objection replaces the answer; a new 不满意 is told at once, the objection with the conclusion")
    void an_objection_is_told_with_the_conclusion() {
        enter("s1", Satisfaction.VERY_SATISFIED);
        assertThat(survey.object("s1", Satisfaction.DISSATISFIED, "我没有这样说", LATER))
                .containsExactly(new DissatisfactionRecorded("p", ID, 1, "我没有这样说", LATER, false));
        assertThat(survey.snapshot().objection("s1").satisfaction()).isEqualTo(Satisfaction.VERY_SATISFIED);
        assertThat(survey.snapshot().onBehalf()).isEqualTo(new OnBehalf(1, 0, 1, 0));
        assertThat(survey.snapshot().onBehalf().sealed()).isEqualTo(new OnBehalf(1, 0, 0, 1));

        List<SurveyEvent> last = survey.answer("s2", Satisfaction.VERY_SATISFIED, "", LATER.plusDays(1));
        assertThat(last)
                .containsExactly(
                        new AnswerObjected("p", ID, 1, PaperCarrier.UNIT, LATER, false, false),
                        new SurveyConcluded("p", ID, 1, new SurveyTotals(1, 0, 1, 0), false, false, LATER.plusDays(1)));
    }

    @Test
    @DisplayName("R33: a 不满意 taken back leaves its round open; the counts are of what he said himself")
    void a_withdrawn_dissatisfaction() {
        enter("s1", Satisfaction.DISSATISFIED);
        assertThat(survey.object("s1", Satisfaction.BASICALLY_SATISFIED, "", LATER))
                .isEmpty();
        assertThat(survey.snapshot().dissatisfactionsTold()).hasSize(1);
        assertThat(survey.endSilence(SILENCE_ENDED))
                .containsExactly(
                        new AnswerObjected("p", ID, 1, PaperCarrier.UNIT, LATER, true, false),
                        new SurveyConcluded("p", ID, 1, new SurveyTotals(0, 1, 0, 1), true, true, SILENCE_ENDED));
    }

    @Test
    @DisplayName("D3: the reasons the unit reads stay as they were when one of them is objected to")
    void an_objection_does_not_show_in_the_reasons() {
        SatisfactionSurvey ofThree = ASurvey.of(3);
        ofThree.answer("s1", Satisfaction.DISSATISFIED, "路灯没有装", ENTERED);
        ofThree.enterPaper(paper("s2", Satisfaction.DISSATISFIED, "路没有修"), ASurvey.form(SIGNED), ENTERED);
        List<String> before = reasons(ofThree);
        ofThree.object("s2", Satisfaction.VERY_SATISFIED, "", LATER);
        assertThat(reasons(ofThree)).isEqualTo(before).hasSize(2);
    }

    private static List<String> reasons(SatisfactionSurvey survey) {
        return survey.snapshot().dissatisfactionsTold().stream()
                .map(GivenAnswer::comment)
                .toList();
    }

    @Test
    @DisplayName("D4: after the conclusion the new answer is late, and what was filed stays as it was counted")
    void an_objection_after_the_conclusion_is_late() {
        enter("s1", Satisfaction.VERY_SATISFIED);
        survey.endSilence(SILENCE_ENDED);
        LocalDate late = SILENCE_ENDED.plusDays(4);
        assertThat(survey.object("s1", Satisfaction.DISSATISFIED, "不是我写的", late))
                .containsExactly(
                        new AnswerObjected("p", ID, 1, PaperCarrier.UNIT, late, false, true),
                        new DissatisfactionRecorded("p", ID, 1, "不是我写的", late, true));
        assertThat(survey.snapshot().totals()).isEqualTo(new SurveyTotals(1, 0, 0, 1));
        assertThat(survey.snapshot().late(Satisfaction.DISSATISFIED)).isEqualTo(1);
    }

    @Test
    @DisplayName("D4: a paper form entered after the conclusion is late, and so is what replaces it")
    void late_paper() {
        survey.endSilence(SILENCE_ENDED);
        LocalDate late = SILENCE_ENDED.plusDays(4);
        assertThat(survey.enterPaper(paper("s1", Satisfaction.DISSATISFIED, "晚了"), ASurvey.form(SIGNED), late))
                .containsExactly(
                        new AnswerEnteredOnBehalf("p", ID, 1, PaperCarrier.UNIT, SIGNED, late, SCAN, true),
                        new DissatisfactionRecorded("p", ID, 1, "晚了", late, true));
        survey.object("s1", Satisfaction.VERY_SATISFIED, "", late.plusDays(1));
        assertThat(survey.snapshot().totals()).isEqualTo(new SurveyTotals(0, 0, 0, 2));
        assertThat(survey.snapshot().late(Satisfaction.DISSATISFIED)).isZero();
        assertThat(survey.snapshot().late(Satisfaction.VERY_SATISFIED)).isEqualTo(1);
    }

    @Test
    @DisplayName("R142, R143: an objection needs its own answer, and a refusal keeps the paper as it was")
    void an_objection_needs_an_answer() {
        enter("s1", Satisfaction.VERY_SATISFIED);
        refused(() -> survey.object("s1", null, "不是我", LATER), new SurveyRejected.SatisfactionMissing());
        refused(
                () -> survey.object("s1", Satisfaction.DISSATISFIED, "长".repeat(2_001), LATER),
                new SurveyRejected.CommentTooLong(2_001, 2_000));
        assertThat(survey.snapshot().objected()).isEmpty();
        assertThat(survey.snapshot().given("s1").unconfirmed()).isTrue();
    }

    private List<SurveyEvent> enter(String submitter, Satisfaction satisfaction) {
        return survey.enterPaper(paper(submitter, satisfaction, "路没有修"), ASurvey.form(SIGNED), ENTERED);
    }

    private static void refused(ThrowingCallable act, Rejection why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.rejection()).isEqualTo(why));
    }
}
