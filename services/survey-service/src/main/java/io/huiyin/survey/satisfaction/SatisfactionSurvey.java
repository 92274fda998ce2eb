package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.SurveyEvent;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.SurveyEvent.SurveyOpened;
import io.huiyin.contracts.SurveyEvent.SurveyReminded;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SurveyTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 征询意见函 of one proposal and round (R82, R138–R147): one answer per submitter (A9). */
public final class SatisfactionSurvey {
    static final int COMMENT_LIMIT = 2_000;

    private State state;

    /**
     * Stored state.
     *
     * @param issues how often each submitter's link was issued; only the newest is good
     * @param answers by submitter id
     */
    public record State(
            String surveyId,
            String proposalId,
            int round,
            ProposalKind kind,
            String title,
            String leadUnit,
            String leadUnitName,
            String documentNumber,
            List<Submitter> submitters,
            LocalDate openedOn,
            DueDate silenceEnds,
            Map<String, Integer> issues,
            Map<String, GivenAnswer> answers,
            boolean reminded,
            boolean concluded,
            boolean bySilence) {}

    private SatisfactionSurvey(State state) {
        this.state = state;
    }

    static SatisfactionSurvey restore(State state) {
        return new SatisfactionSurvey(state);
    }

    /** The state as it is now. */
    public State snapshot() {
        return state;
    }

    static SatisfactionSurvey open(String surveyId, ReplyDelivered reply) {
        return new SatisfactionSurvey(new State(
                surveyId,
                reply.proposalId(),
                reply.round(),
                reply.kind(),
                reply.title(),
                reply.leadUnit().unitId(),
                reply.leadUnit().name(),
                reply.documentNumber(),
                reply.submitters(),
                reply.deliveredOn(),
                reply.surveySilence(),
                Map.of(),
                Map.of(),
                false,
                false,
                false));
    }

    SurveyEvent opened() {
        return new SurveyOpened(
                state.proposalId(),
                state.surveyId(),
                state.round(),
                state.submitters().size(),
                state.openedOn(),
                state.silenceEnds());
    }

    /** Issues a new link to every submitter who has not answered; older links of theirs end. */
    Map<String, Integer> issueLinks() {
        Map<String, Integer> issues = new LinkedHashMap<>(state.issues());
        Map<String, Integer> issued = new LinkedHashMap<>();
        for (Submitter submitter : state.submitters()) {
            if (!state.answers().containsKey(submitter.submitterId())) {
                int next = issues.getOrDefault(submitter.submitterId(), 0) + 1;
                issues.put(submitter.submitterId(), next);
                issued.put(submitter.submitterId(), next);
            }
        }
        state = with(issues, state.answers(), state.reminded(), state.concluded(), state.bySilence());
        return issued;
    }

    /** Whether this is the newest link of that submitter. */
    boolean accepts(String submitterId, int issue) {
        return state.issues().getOrDefault(submitterId, 0) == issue;
    }

    /**
     * A submitter answers, once (R142, R146). 不满意 is told at once, without a name (D3); when the last one has answered the
     * survey is concluded; after that 不满意 is still told (D4).
     */
    List<SurveyEvent> answer(String submitterId, Satisfaction satisfaction, String comment, LocalDate today) {
        if (state.answers().containsKey(submitterId)) {
            throw new Rejected(new SurveyRejected.AlreadyAnswered());
        }
        int length = comment.codePointCount(0, comment.length());
        if (length > COMMENT_LIMIT) {
            throw new Rejected(new SurveyRejected.CommentTooLong(length, COMMENT_LIMIT));
        }
        boolean late = state.concluded();
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(state.answers());
        answers.put(submitterId, new GivenAnswer(satisfaction, comment, today, late));
        state = with(state.issues(), answers, state.reminded(), state.concluded(), state.bySilence());
        List<SurveyEvent> events = new ArrayList<>();
        if (satisfaction == Satisfaction.DISSATISFIED) {
            events.add(new DissatisfactionRecorded(
                    state.proposalId(), state.surveyId(), state.round(), comment, today, late));
        }
        if (!late && answers.size() == state.submitters().size()) {
            events.add(conclude(false, today));
        }
        return events;
    }

    /** Seven working days of silence (D4): reminded once; nobody is reminded who has answered. */
    List<SurveyEvent> remind() {
        int silent = state.submitters().size() - state.answers().size();
        if (state.concluded() || state.reminded() || silent == 0) {
            return List.of();
        }
        state = with(state.issues(), state.answers(), true, false, false);
        return List.of(new SurveyReminded(state.proposalId(), state.surveyId(), state.round(), silent));
    }

    /** Twenty working days of silence (D4): concluded as 未反馈 for those who have not answered. */
    List<SurveyEvent> endSilence(LocalDate today) {
        return state.concluded() ? List.of() : List.of(conclude(true, today));
    }

    private SurveyEvent conclude(boolean bySilence, LocalDate today) {
        state = with(state.issues(), state.answers(), state.reminded(), true, bySilence);
        SurveyTotals totals = totals();
        return new SurveyConcluded(
                state.proposalId(), state.surveyId(), state.round(), totals, totals.satisfied(), bySilence, today);
    }

    /** Counts of the forms in time; late ones count as not answered (A22, D4). */
    SurveyTotals totals() {
        return new SurveyTotals(
                count(Satisfaction.VERY_SATISFIED),
                count(Satisfaction.BASICALLY_SATISFIED),
                count(Satisfaction.DISSATISFIED),
                (int) (state.submitters().size()
                        - state.answers().values().stream()
                                .filter(answer -> !answer.late())
                                .count()));
    }

    private int count(Satisfaction satisfaction) {
        return (int) state.answers().values().stream()
                .filter(answer -> !answer.late() && answer.satisfaction() == satisfaction)
                .count();
    }

    private State with(
            Map<String, Integer> issues,
            Map<String, GivenAnswer> answers,
            boolean reminded,
            boolean concluded,
            boolean bySilence) {
        return new State(
                state.surveyId(),
                state.proposalId(),
                state.round(),
                state.kind(),
                state.title(),
                state.leadUnit(),
                state.leadUnitName(),
                state.documentNumber(),
                state.submitters(),
                state.openedOn(),
                state.silenceEnds(),
                issues,
                answers,
                reminded,
                concluded,
                bySilence);
    }
}
