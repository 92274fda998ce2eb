package io.huiyin.survey.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.contracts.SurveyEvent;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.SurveyEvent.SurveyReminded;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.SurveyTotals;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SatisfactionSurveyTest {
    private static final LocalDate ANSWERED = LocalDate.of(2023, 9, 5);

    private final SatisfactionSurvey survey = ASurvey.ofTwo();

    @Test
    @DisplayName("A9: concluded when the last submitter has answered")
    void is_concluded_when_the_last_submitter_has_answered() {
        assertThat(survey.answer("s1", Satisfaction.VERY_SATISFIED, "", ANSWERED))
                .isEmpty();
        assertThat(survey.answer("s2", Satisfaction.BASICALLY_SATISFIED, "好", ANSWERED))
                .containsExactly(new SurveyConcluded(
                        "p", "141129:p:survey:1", 1, new SurveyTotals(1, 1, 0, 0), true, false, ANSWERED));
    }

    @Test
    @DisplayName("D3, A9: one 不满意 is told at once, with its reason and without a name, while the survey stays open")
    void tells_dissatisfaction_at_once_without_a_name() {
        assertThat(survey.answer("s2", Satisfaction.DISSATISFIED, "路还没有修", ANSWERED))
                .containsExactly(new DissatisfactionRecorded("p", "141129:p:survey:1", 1, "路还没有修", ANSWERED, false));
        assertThat(survey.snapshot().concluded()).isFalse();
    }

    @Test
    @DisplayName("A3: one 不满意 among satisfied ones makes the case not satisfied")
    void one_dissatisfied_submitter_outweighs_the_others() {
        survey.answer("s1", Satisfaction.VERY_SATISFIED, "", ANSWERED);
        List<SurveyEvent> events = survey.answer("s2", Satisfaction.DISSATISFIED, "", ANSWERED);
        assertThat(events).hasSize(2);
        assertThat(((SurveyConcluded) events.get(1)).satisfied()).isFalse();
    }

    @Test
    @DisplayName("R146: a submitter answers once")
    void a_second_answer_is_refused() {
        survey.answer("s1", Satisfaction.VERY_SATISFIED, "", ANSWERED);
        assertThatThrownBy(() -> survey.answer("s1", Satisfaction.DISSATISFIED, "", ANSWERED))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.rejection()).isEqualTo(new SurveyRejected.AlreadyAnswered()));
        assertThat(survey.snapshot().totals()).isEqualTo(new SurveyTotals(1, 0, 0, 1));
    }

    @Test
    @DisplayName("D4: silence is reminded of once, and only while somebody is silent")
    void reminds_once() {
        survey.answer("s1", Satisfaction.VERY_SATISFIED, "", ANSWERED);
        assertThat(survey.remind()).containsExactly(new SurveyReminded("p", "141129:p:survey:1", 1, 1));
        assertThat(survey.remind()).isEmpty();
    }

    @Test
    @DisplayName("D4, A22: silence concludes as not answered, which is not satisfied")
    void silence_concludes_without_satisfaction() {
        assertThat(survey.endSilence(LocalDate.of(2023, 10, 9)))
                .containsExactly(new SurveyConcluded(
                        "p",
                        "141129:p:survey:1",
                        1,
                        new SurveyTotals(0, 0, 0, 2),
                        false,
                        true,
                        LocalDate.of(2023, 10, 9)));
        assertThat(survey.endSilence(LocalDate.of(2023, 10, 10))).isEmpty();
        assertThat(survey.remind()).isEmpty();
    }

    @Test
    @DisplayName("D4: a late 不满意 is told, other late answers are kept and change no count")
    void late_answers() {
        survey.endSilence(LocalDate.of(2023, 10, 9));
        LocalDate late = LocalDate.of(2023, 11, 2);
        assertThat(survey.answer("s1", Satisfaction.VERY_SATISFIED, "", late)).isEmpty();
        assertThat(survey.answer("s2", Satisfaction.DISSATISFIED, "晚了", late))
                .containsExactly(new DissatisfactionRecorded("p", "141129:p:survey:1", 1, "晚了", late, true));
        assertThat(survey.snapshot().totals()).isEqualTo(new SurveyTotals(0, 0, 0, 2));
        assertThat(survey.snapshot().answers()).hasSize(2);
    }

    @Test
    @DisplayName("R143: the comment's length counts characters, not chars")
    void the_comment_is_limited_in_code_points() {
        String rare = "𠮷".repeat(SatisfactionSurvey.COMMENT_LIMIT);
        survey.answer("s1", Satisfaction.VERY_SATISFIED, rare, ANSWERED);
        assertThatThrownBy(() -> survey.answer("s2", Satisfaction.VERY_SATISFIED, rare + "䶮", ANSWERED))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.rejection())
                                .isEqualTo(new SurveyRejected.CommentTooLong(2_001, 2_000)));
    }

    @Test
    @DisplayName("D2: only the newest link of a submitter is good, and nobody who has answered gets another")
    void only_the_newest_link_is_good() {
        assertThat(survey.issueLinks()).containsEntry("s1", 1).containsEntry("s2", 1);
        survey.answer("s1", Satisfaction.VERY_SATISFIED, "", ANSWERED);
        assertThat(survey.issueLinks()).containsOnlyKeys("s2").containsEntry("s2", 2);
        assertThat(survey.accepts("s2", 1)).isFalse();
        assertThat(survey.accepts("s2", 2)).isTrue();
        assertThat(survey.accepts("s1", 1)).as("still shows what was answered").isTrue();
    }
}
