package io.huiyin.survey.satisfaction.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.access.Caller;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.survey.satisfaction.GivenAnswer;
import io.huiyin.survey.satisfaction.SurveyState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What leaves a survey towards the unit while others may still answer. */
class SurveyViewTest {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 5);

    private static SurveyState split(boolean concluded) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        answers.put("s1", new GivenAnswer(Satisfaction.VERY_SATISFIED, "感谢办理", DAY, false, null));
        answers.put("s2", new GivenAnswer(Satisfaction.DISSATISFIED, "路还没有修", DAY, false, null));
        return new SurveyState(
                "141129:p:survey:1",
                "p",
                1,
                ProposalKind.DEPUTY_SUGGESTION,
                "关于修路的建议",
                "u012",
                "中阳县交通运输局",
                "中交〔2023〕1号函",
                List.of(
                        new Submitter("s1", "王𠮷", SubmitterKind.DEPUTY, true),
                        new Submitter("s2", "李䶮", SubmitterKind.DEPUTY, false),
                        new Submitter("s3", "欧阳𬭎", SubmitterKind.DEPUTY, false)),
                DAY.minusDays(4),
                new DueDate(DAY.plusDays(25), "D4", "…", "141129-2023@1", "cn@2023.1", true, false),
                Map.of(),
                answers,
                false,
                concluded,
                false,
                null,
                Map.of(),
                Map.of());
    }

    private static Caller caller(Post post, String unit) {
        return new Caller(new Actor("某人", post, unit, null), "141129");
    }

    private static String seen(SurveyState state, Post post, String unit) {
        return EventCodec.mapper()
                .convertValue(SurveyView.of(state, caller(post, unit)), Map.class)
                .toString();
    }

    @Test
    @DisplayName("D3, A9: the unit sees 不满意 and its reason at once; neither who said it nor any other grade")
    void the_unit_sees_the_reason_and_nothing_else() {
        Stream.of(Post.HANDLER, Post.SECTION_HEAD, Post.LEADER_IN_CHARGE, Post.UNIT_HEAD, Post.LIAISON_OFFICER)
                .forEach(post -> assertThat(seen(split(false), post, "u012"))
                        .contains("路还没有修")
                        .doesNotContain("感谢办理", "VERY_SATISFIED", "s1", "s2", "王𠮷", "李䶮"));
    }

    @Test
    @DisplayName("D3: when the survey is concluded the unit sees how many gave which grade")
    void the_unit_sees_the_grades_when_it_is_concluded() {
        assertThat(seen(split(true), Post.UNIT_HEAD, "u012"))
                .contains("VERY_SATISFIED=1", "DISSATISFIED=1", "NOT_ANSWERED=1", "路还没有修");
    }

    @Test
    @DisplayName("D3, A10: the submitters' own office sees everything, the other offices no grade while it is open")
    void the_offices() {
        assertThat(seen(split(false), Post.CONGRESS_OFFICE, "CONGRESS_OFFICE")).contains("感谢办理", "s2");
        assertThat(seen(split(false), Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE"))
                .contains("路还没有修")
                .doesNotContain("感谢办理", "VERY_SATISFIED", "s2");
    }
}
