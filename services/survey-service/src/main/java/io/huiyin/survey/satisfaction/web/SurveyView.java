package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.Caller;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.survey.satisfaction.GivenAnswer;
import io.huiyin.survey.satisfaction.SatisfactionSurvey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller may know of a survey (D3): the submitters' own office everything; the other offices counts; the lead unit
 * 不满意 and its reason at once, the rest only when the survey is concluded; other units nothing.
 *
 * @param grades form counts by grade, plus {@code NOT_ANSWERED}; empty while sealed
 * @param answers by submitter id; the submitters' own office only
 */
record SurveyView(
        String id,
        int round,
        LocalDate openedOn,
        LocalDate silenceEndsOn,
        int submitters,
        int answered,
        boolean concluded,
        boolean bySilence,
        List<String> dissatisfactionReasons,
        Map<String, Integer> grades,
        Map<String, GivenAnswer> answers) {

    static SurveyView of(SatisfactionSurvey.State state, Caller caller) {
        boolean ownOffice = caller.post()
                == (state.kind() == ProposalKind.DEPUTY_SUGGESTION ? Post.CONGRESS_OFFICE : Post.CPPCC_OFFICE);
        if (!caller.ofAnOffice() && !caller.unit().equals(state.leadUnit())) {
            throw new Rejected(new UnknownResource(state.surveyId()));
        }
        boolean open = ownOffice || state.concluded();
        return new SurveyView(
                state.surveyId(),
                state.round(),
                state.openedOn(),
                state.silenceEnds().on(),
                state.submitters().size(),
                state.answers().size(),
                state.concluded(),
                state.bySilence(),
                state.answers().values().stream()
                        .filter(answer -> answer.satisfaction() == Satisfaction.DISSATISFIED)
                        .map(GivenAnswer::comment)
                        .toList(),
                open ? grades(state) : Map.of(),
                ownOffice ? state.answers() : Map.of());
    }

    private static Map<String, Integer> grades(SatisfactionSurvey.State state) {
        Map<String, Integer> grades = new TreeMap<>();
        state.answers()
                .values()
                .forEach(answer -> grades.merge(answer.satisfaction().name(), 1, Integer::sum));
        grades.put("NOT_ANSWERED", state.submitters().size() - state.answers().size());
        return grades;
    }
}
