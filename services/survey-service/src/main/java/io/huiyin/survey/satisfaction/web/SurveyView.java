package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.Caller;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.survey.satisfaction.GivenAnswer;
import io.huiyin.survey.satisfaction.OnBehalf;
import io.huiyin.survey.satisfaction.SurveyState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller may know of a survey (D3): the submitters' own office everything; the other offices counts; the lead unit
 * 不满意 and its reason at once, the rest only when the survey is concluded; other units nothing.
 *
 * @param dissatisfactionReasons every reason that was told
 * @param grades form counts in time by grade, plus {@code NOT_ANSWERED}; empty while sealed
 * @param lateGrades counts of the answers after the conclusion (D4), apart; empty while sealed
 * @param onBehalf forms entered from paper (D2); while sealed an objection still counts as unconfirmed
 * @param answers by submitter id; the submitters' own office only
 * @param objected paper answers that are not their submitter's, by submitter id; the submitters' own office only
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
        Map<String, Integer> lateGrades,
        OnBehalf onBehalf,
        Map<String, GivenAnswer> answers,
        Map<String, GivenAnswer> objected) {

    static SurveyView of(SurveyState state, Caller caller) {
        boolean ownOffice = caller.post() == state.office();
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
                state.dissatisfactionsTold().stream().map(GivenAnswer::comment).toList(),
                open ? grades(state.totals()) : Map.of(),
                open ? lateGrades(state) : Map.of(),
                open ? state.onBehalf() : state.onBehalf().sealed(),
                ownOffice ? state.answers() : Map.of(),
                ownOffice ? state.objected() : Map.of());
    }

    private static Map<String, Integer> grades(SurveyTotals totals) {
        return new TreeMap<>(Map.of(
                Satisfaction.VERY_SATISFIED.name(),
                totals.verySatisfied(),
                Satisfaction.BASICALLY_SATISFIED.name(),
                totals.basicallySatisfied(),
                Satisfaction.DISSATISFIED.name(),
                totals.dissatisfied(),
                "NOT_ANSWERED",
                totals.notAnswered()));
    }

    private static Map<String, Integer> lateGrades(SurveyState state) {
        Map<String, Integer> grades = new TreeMap<>();
        for (Satisfaction grade : Satisfaction.values()) {
            grades.put(grade.name(), state.late(grade));
        }
        return grades;
    }
}
