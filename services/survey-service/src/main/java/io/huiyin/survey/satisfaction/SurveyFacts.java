package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.SurveyEvent;
import io.huiyin.contracts.SurveyEvent.AnswerConfirmed;
import io.huiyin.contracts.SurveyEvent.AnswerEnteredOnBehalf;
import io.huiyin.contracts.SurveyEvent.AnswerObjected;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.SurveyEvent.SurveyOpened;
import io.huiyin.contracts.SurveyEvent.SurveyReminded;
import io.huiyin.contracts.value.SurveyTotals;
import java.time.LocalDate;
import java.util.List;

/** The survey's own words for what happened: never a submitter, of a grade only 不满意 (D3, D15). */
record SurveyFacts(SurveyState state) {
    SurveyEvent opened() {
        return new SurveyOpened(
                state.proposalId(),
                state.surveyId(),
                state.round(),
                state.submitters().size(),
                state.openedOn(),
                state.silenceEnds());
    }

    SurveyEvent reminded() {
        return new SurveyReminded(state.proposalId(), state.surveyId(), state.round(), state.silent());
    }

    SurveyEvent entered(PaperForm form, LocalDate receivedOn) {
        return new AnswerEnteredOnBehalf(
                state.proposalId(),
                state.surveyId(),
                state.round(),
                form.carriedBy(),
                form.signedOn(),
                receivedOn,
                form.scanSha256(),
                state.concluded());
    }

    SurveyEvent confirmed(PaperForm form, LocalDate confirmedOn) {
        return new AnswerConfirmed(state.proposalId(), state.surveyId(), state.round(), form.carriedBy(), confirmedOn);
    }

    SurveyEvent dissatisfied(GivenAnswer answer) {
        return new DissatisfactionRecorded(
                state.proposalId(),
                state.surveyId(),
                state.round(),
                answer.comment(),
                answer.receivedOn(),
                answer.late());
    }

    /** Whatever was objected to so far. */
    List<SurveyEvent> objections() {
        return state.objected().keySet().stream().map(this::objection).toList();
    }

    SurveyEvent objection(String submitterId) {
        GivenAnswer paper = state.objection(submitterId);
        GivenAnswer own = state.given(submitterId);
        return new AnswerObjected(
                state.proposalId(),
                state.surveyId(),
                state.round(),
                paper.form().carriedBy(),
                own.receivedOn(),
                paper.dissatisfied(),
                own.late());
    }

    SurveyEvent concluded(LocalDate concludedOn) {
        SurveyTotals totals = state.totals();
        return new SurveyConcluded(
                state.proposalId(),
                state.surveyId(),
                state.round(),
                totals,
                totals.satisfied(),
                state.bySilence(),
                concludedOn);
    }
}
