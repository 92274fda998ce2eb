package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.SurveyEvent;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.Characters;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.deadline.SurveyPaper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 征询意见函 of one proposal and round (R82, R138–R147): one answer per submitter (A9). */
public final class SatisfactionSurvey {
    static final int COMMENT_LIMIT = 2_000;

    private SurveyState state;

    private SatisfactionSurvey(SurveyState state) {
        this.state = state;
    }

    static SatisfactionSurvey restore(SurveyState state) {
        return new SatisfactionSurvey(state);
    }

    /** The state as it is now. */
    public SurveyState snapshot() {
        return state;
    }

    static SatisfactionSurvey open(String surveyId, ReplyDelivered reply) {
        return new SatisfactionSurvey(new SurveyState(
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
                false,
                reply.deliveries().stream()
                        .map(Delivery::deliveredOn)
                        .min(Comparator.naturalOrder())
                        .orElse(reply.deliveredOn()),
                Map.of(),
                Map.of()));
    }

    SurveyEvent opened() {
        return facts().opened();
    }

    /** Issues a new link to every submitter who has not answered; older links of theirs end. */
    Map<String, Integer> issueLinks() {
        Map<String, Integer> issues = new LinkedHashMap<>(state.issues());
        Map<String, Integer> issued = next(issues, id -> !state.answers().containsKey(id));
        state = state.withIssues(issues);
        return issued;
    }

    /** Issues a new link to every submitter for whom a paper form was entered that he has not confirmed (D2). */
    Map<String, Integer> issueConfirmations() {
        Map<String, Integer> issues = new LinkedHashMap<>(state.confirmationIssues());
        Map<String, Integer> issued = next(issues, id -> {
            GivenAnswer answer = state.answers().get(id);
            return answer != null && answer.unconfirmed();
        });
        state = state.withConfirmationIssues(issues);
        return issued;
    }

    private Map<String, Integer> next(Map<String, Integer> issues, Predicate<String> who) {
        Map<String, Integer> issued = new LinkedHashMap<>();
        state.submitters().stream().map(Submitter::submitterId).filter(who).forEach(id -> {
            issued.put(id, issues.getOrDefault(id, 0) + 1);
        });
        issues.putAll(issued);
        return issued;
    }

    /** Whether this is the newest link of that submitter. */
    boolean accepts(String submitterId, int issue) {
        return state.issues().getOrDefault(submitterId, 0) == issue;
    }

    /** Whether this is the newest confirmation link of that submitter. */
    boolean acceptsConfirmation(String submitterId, int issue) {
        return state.confirmationIssues().getOrDefault(submitterId, 0) == issue;
    }

    /**
     * A submitter answers, once (R142, R146). 不满意 is told at once, without a name (D3); when the last one has answered the
     * survey is concluded; after that 不满意 is still told (D4).
     */
    List<SurveyEvent> answer(String submitterId, @Nullable Satisfaction satisfaction, String comment, LocalDate today) {
        GivenAnswer given = new GivenAnswer(chosen(satisfaction), checked(comment), today, state.concluded(), null);
        refuseSecond(submitterId);
        return take(submitterId, given);
    }

    /** Refuses who may not enter a paper form here (D2, D3, A10). */
    void refusePaper(Actor actor, PaperCarrier carriedBy, SurveyPaper policy) {
        new PaperRules(state, policy).refuse(actor, carriedBy);
    }

    /**
     * A paper form is entered for a submitter (D2). It counts as received on the day of entry (A5). That he has answered
     * already is said last: only who holds a whole form learns it (D3).
     */
    List<SurveyEvent> enterPaper(PaperEntry entry, PaperForm form, LocalDate today) {
        if (state.submitter(entry.submitterId()).isEmpty()) {
            throw new Rejected(new SurveyRejected.NotOneOfTheSubmitters(entry.submitterId()));
        }
        GivenAnswer given =
                new GivenAnswer(chosen(entry.satisfaction()), checked(entry.comment()), today, state.concluded(), form);
        LocalDate sentOn = state.sentOn();
        if (form.signedOn().isAfter(today) || (sentOn != null && form.signedOn().isBefore(sentOn))) {
            throw new Rejected(new SurveyRejected.SignedOnImpossible(
                    form.signedOn(), sentOn == null ? state.openedOn() : sentOn, today));
        }
        refuseSecond(entry.submitterId());
        List<SurveyEvent> events = new ArrayList<>();
        events.add(facts().entered(form, today));
        events.addAll(take(entry.submitterId(), given));
        return events;
    }

    /** The submitter says that what was entered is his answer (D2). */
    List<SurveyEvent> confirm(String submitterId, LocalDate today) {
        GivenAnswer confirmed = unconfirmed(submitterId).confirmed(today);
        put(submitterId, confirmed);
        return List.of(facts().confirmed(confirmed.form(), today));
    }

    /**
     * The submitter says that what was entered is not his answer, and gives his own (D2); the paper stays on record. A 不满意 is
     * told at once; that of the paper opened its round already (R33). The objection is told with the conclusion: before, it
     * would tell the unit who said what (D3). After the conclusion the new answer is late (D4).
     */
    List<SurveyEvent> object(String submitterId, @Nullable Satisfaction satisfaction, String comment, LocalDate today) {
        GivenAnswer own = new GivenAnswer(chosen(satisfaction), checked(comment), today, state.concluded(), null);
        Map<String, GivenAnswer> objected = new LinkedHashMap<>(state.objected());
        objected.put(submitterId, unconfirmed(submitterId));
        state = state.withObjected(objected);
        put(submitterId, own);
        List<SurveyEvent> events = new ArrayList<>();
        if (own.late()) {
            events.add(facts().objection(submitterId));
        }
        if (own.dissatisfied()) {
            events.add(facts().dissatisfied(own));
        }
        return events;
    }

    /** Seven working days of silence (D4): reminded once; nobody is reminded who has answered. */
    List<SurveyEvent> remind() {
        if (state.concluded() || state.reminded() || state.silent() == 0) {
            return List.of();
        }
        state = state.withReminder();
        return List.of(facts().reminded());
    }

    /** Twenty working days of silence (D4): concluded as 未反馈 for those who have not answered. */
    List<SurveyEvent> endSilence(LocalDate today) {
        return state.concluded() ? List.of() : conclude(true, today);
    }

    /**
     * Another day of the delivery counts (D11): a paper form may be signed from that day on (R147). Until when an answer is in
     * time, handling-service says: never earlier than it was told the submitters (D4).
     */
    void deliveryCorrected(LocalDate deliveredOn, DueDate silenceEnds) {
        state = state.withDelivery(deliveredOn, silenceEnds);
    }

    private List<SurveyEvent> take(String submitterId, GivenAnswer given) {
        put(submitterId, given);
        List<SurveyEvent> events = new ArrayList<>();
        if (given.dissatisfied()) {
            events.add(facts().dissatisfied(given));
        }
        if (!state.concluded() && state.silent() == 0) {
            events.addAll(conclude(false, given.receivedOn()));
        }
        return events;
    }

    private List<SurveyEvent> conclude(boolean bySilence, LocalDate today) {
        state = state.withConclusion(bySilence);
        List<SurveyEvent> events = new ArrayList<>(facts().objections());
        events.add(facts().concluded(today));
        return events;
    }

    private void put(String submitterId, GivenAnswer given) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(state.answers());
        answers.put(submitterId, given);
        state = state.withAnswers(answers);
    }

    private GivenAnswer unconfirmed(String submitterId) {
        GivenAnswer answer = state.answers().get(submitterId);
        if (answer == null || !answer.unconfirmed()) {
            throw new Rejected(new SurveyRejected.NothingToConfirm(state.officeName()));
        }
        return answer;
    }

    private void refuseSecond(String submitterId) {
        if (state.answers().containsKey(submitterId)) {
            throw new Rejected(new SurveyRejected.AlreadyAnswered());
        }
    }

    private static Satisfaction chosen(@Nullable Satisfaction satisfaction) {
        if (satisfaction == null) {
            throw new Rejected(new SurveyRejected.SatisfactionMissing());
        }
        return satisfaction;
    }

    private static String checked(String comment) {
        int length = Characters.length(comment);
        if (length > COMMENT_LIMIT) {
            throw new Rejected(new SurveyRejected.CommentTooLong(length, COMMENT_LIMIT));
        }
        if (!Characters.printable(comment)) {
            throw new Rejected(new RequestRejected.UnsupportedCharacters("意见"));
        }
        return comment;
    }

    private SurveyFacts facts() {
        return new SurveyFacts(state);
    }
}
