package io.huiyin.survey.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.value.Satisfaction;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written is what is read; what was written before there were paper forms is read too. */
class StoredSurveyTest {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    @Test
    void a_survey_survives_the_store() {
        SatisfactionSurvey survey = ASurvey.of(3);
        survey.issueLinks();
        survey.answer("s1", Satisfaction.VERY_SATISFIED, "好", ASurvey.ENTERED);
        for (String submitter : new String[] {"s2", "s3"}) {
            survey.enterPaper(
                    ASurvey.paper(submitter, Satisfaction.DISSATISFIED, "没有修"),
                    ASurvey.form(ASurvey.SIGNED),
                    ASurvey.ENTERED);
        }
        survey.issueConfirmations();
        survey.confirm("s2", ASurvey.ENTERED);
        survey.object("s3", Satisfaction.BASICALLY_SATISFIED, "", ASurvey.ENTERED);

        assertThat(read(written(survey.snapshot()))).isEqualTo(survey.snapshot());
    }

    @Test
    void a_survey_from_before_paper_forms_takes_them() {
        SatisfactionSurvey survey = ASurvey.ofTwo();
        survey.answer("s1", Satisfaction.VERY_SATISFIED, "好", ASurvey.ENTERED);
        Map<String, Object> old = written(survey.snapshot());
        old.keySet().removeAll(java.util.List.of("sentOn", "confirmationIssues", "objected"));
        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> answers = (Map<String, Map<String, Object>>) old.get("answers");
        answers.get("s1").remove("paper");

        SatisfactionSurvey restored = SatisfactionSurvey.restore(read(old));
        assertThat(restored.snapshot().given("s1").paper()).isNull();
        restored.enterPaper(
                ASurvey.paper("s2", Satisfaction.VERY_SATISFIED, ""),
                ASurvey.form(ASurvey.DELIVERED.minusDays(1)),
                ASurvey.ENTERED);
        assertThat(restored.issueConfirmations()).containsOnlyKeys("s2");
        assertThat(restored.snapshot().onBehalf()).isEqualTo(new OnBehalf(1, 0, 0, 1));
    }

    private static Map<String, Object> written(SurveyState state) {
        return EventCodec.mapper().convertValue(state, FIELDS);
    }

    private static SurveyState read(Map<String, Object> document) {
        return EventCodec.mapper().convertValue(document, SurveyState.class);
    }
}
