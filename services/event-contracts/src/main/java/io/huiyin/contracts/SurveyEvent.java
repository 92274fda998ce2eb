package io.huiyin.contracts;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PaperCarrier;
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

    /**
     * 代录: a paper form was entered for a submitter (D2), whoever he is and whatever he chose.
     *
     * @param signedOn the day on the paper (R147); the answer counts from {@code receivedOn}, the day of entry (A5)
     * @param scanSha256 of the scan kept by survey-service, hex
     * @param late after the survey was concluded (D4)
     */
    record AnswerEnteredOnBehalf(
            String proposalId,
            String surveyId,
            int round,
            PaperCarrier carriedBy,
            LocalDate signedOn,
            LocalDate receivedOn,
            String scanSha256,
            boolean late)
            implements SurveyEvent {}

    /** A submitter confirmed what was entered for him (D2). */
    record AnswerConfirmed(String proposalId, String surveyId, int round, PaperCarrier carriedBy, LocalDate confirmedOn)
            implements SurveyEvent {}

    /**
     * A submitter said that what was entered for him is not his answer (D2), and gave his own. Told when the survey is
     * concluded, later ones at once: before, it would tell the unit whose answer it is (D3).
     *
     * @param dissatisfactionWithdrawn the paper said 不满意; the round it opened goes on (R33)
     * @param late objected after the survey was concluded (D4): the counts stay as concluded
     */
    record AnswerObjected(
            String proposalId,
            String surveyId,
            int round,
            PaperCarrier carriedBy,
            LocalDate objectedOn,
            boolean dissatisfactionWithdrawn,
            boolean late)
            implements SurveyEvent {}
}
