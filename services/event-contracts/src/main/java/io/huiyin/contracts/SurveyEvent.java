package io.huiyin.contracts;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.SurveyTotals;
import java.time.LocalDate;

/** What survey-service says, topic {@code survey.events}: totals and reasons, never who said what (D3, D15). */
public sealed interface SurveyEvent extends DomainEvent {
    /** The proposal it is about. */
    String proposalId();

    @Override
    default String subject() {
        return proposalId();
    }

    /** 征询意见函 went out with the reply (R82). */
    record SurveyOpened(
            String proposalId, String surveyId, int round, int submitters, LocalDate openedOn, DueDate silenceEnds)
            implements SurveyEvent {}

    /** Silent submitters were reminded (D4). */
    record SurveyReminded(String proposalId, String surveyId, int round, int silent) implements SurveyEvent {}

    /** Somebody said 不满意 (R33): the month runs from {@code receivedOn} (A5). {@code late}: after the survey was concluded. */
    record DissatisfactionRecorded(
            String proposalId, String surveyId, int round, String reason, LocalDate receivedOn, boolean late)
            implements SurveyEvent {}

    /** Everybody answered, or silence closed it (A22, D4). */
    record SurveyConcluded(
            String proposalId,
            String surveyId,
            int round,
            SurveyTotals totals,
            boolean satisfied,
            boolean bySilence,
            LocalDate concludedOn)
            implements SurveyEvent {}
}
