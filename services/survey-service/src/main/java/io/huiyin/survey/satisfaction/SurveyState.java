package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SurveyTotals;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stored state of a survey, and what can be counted in it.
 *
 * @param issues how often each submitter's link was issued; only the newest is good
 * @param answers by submitter id
 * @param sentOn the first day the reply was delivered to somebody; null in documents from before it was kept
 * @param confirmationIssues as {@code issues}, for the links that confirm
 * @param objected paper answers that their submitter said are not his, by submitter id; his own is in {@code answers}
 */
public record SurveyState(
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
        boolean bySilence,
        @Nullable LocalDate sentOn,
        Map<String, Integer> confirmationIssues,
        Map<String, GivenAnswer> objected) {
    @SuppressWarnings("NullAway") // absent in documents from before there were paper forms
    public SurveyState {
        confirmationIssues = confirmationIssues == null ? Map.of() : confirmationIssues;
        objected = objected == null ? Map.of() : objected;
    }

    /** The submitters' own office (A10). */
    public Post office() {
        return kind == ProposalKind.DEPUTY_SUGGESTION ? Post.CONGRESS_OFFICE : Post.CPPCC_OFFICE;
    }

    /** As people call it. */
    public String officeName() {
        return office() == Post.CONGRESS_OFFICE ? "县人大办公室" : "县政协办公室";
    }

    /** Unit or office that entered a form. */
    String entrant(PaperForm form) {
        return form.enteredByUnit().equals(leadUnit) ? leadUnitName : officeName();
    }

    Optional<Submitter> submitter(String submitterId) {
        return submitters.stream()
                .filter(submitter -> submitter.submitterId().equals(submitterId))
                .findFirst();
    }

    GivenAnswer given(String submitterId) {
        return Objects.requireNonNull(answers.get(submitterId));
    }

    GivenAnswer objection(String submitterId) {
        return Objects.requireNonNull(objected.get(submitterId));
    }

    /** Whether an answer, valid or objected to, was entered from this scan. */
    boolean names(String scanSha256) {
        return Stream.concat(answers.values().stream(), objected.values().stream())
                .anyMatch(answer ->
                        answer.paper() != null && answer.form().scanSha256().equals(scanSha256));
    }

    int silent() {
        return submitters.size() - answers.size();
    }

    /**
     * Counts of the forms in time; late ones count as not answered (A22, D4). A paper form objected to only after the survey
     * was concluded stays in the counts, as they were filed.
     */
    public SurveyTotals totals() {
        return new SurveyTotals(
                count(inTime(), Satisfaction.VERY_SATISFIED),
                count(inTime(), Satisfaction.BASICALLY_SATISFIED),
                count(inTime(), Satisfaction.DISSATISFIED),
                submitters.size() - (int) inTime().count());
    }

    /** How many late answers gave this grade (D4): kept apart. */
    public int late(Satisfaction grade) {
        return count(answers.values().stream().filter(GivenAnswer::late), grade);
    }

    private Stream<GivenAnswer> inTime() {
        Stream<GivenAnswer> objectedTooLate = objected.entrySet().stream()
                .filter(paper -> {
                    GivenAnswer own = answers.get(paper.getKey());
                    return own != null && own.late() && !paper.getValue().late();
                })
                .map(Map.Entry::getValue);
        return Stream.concat(answers.values().stream().filter(answer -> !answer.late()), objectedTooLate);
    }

    private static int count(Stream<GivenAnswer> from, Satisfaction grade) {
        return (int) from.filter(answer -> answer.satisfaction() == grade).count();
    }

    /** The answers as they stand. */
    public OnBehalf onBehalf() {
        int confirmed = (int) answers.values().stream()
                .filter(answer -> answer.paper() != null && !answer.unconfirmed())
                .count();
        int unconfirmed =
                (int) answers.values().stream().filter(GivenAnswer::unconfirmed).count();
        return new OnBehalf(confirmed + unconfirmed + objected.size(), confirmed, objected.size(), unconfirmed);
    }

    /**
     * Every 不满意 that was told, those from paper that were objected to included: its reason is known (D3). In an order that an
     * objection does not change, or it would show.
     */
    public List<GivenAnswer> dissatisfactionsTold() {
        return Stream.concat(answers.values().stream(), objected.values().stream())
                .filter(GivenAnswer::dissatisfied)
                .sorted(Comparator.comparing(GivenAnswer::receivedOn).thenComparing(GivenAnswer::comment))
                .toList();
    }

    SurveyState withIssues(Map<String, Integer> newer) {
        return copy(silenceEnds, sentOn, newer, confirmationIssues, answers, objected, reminded, concluded, bySilence);
    }

    SurveyState withConfirmationIssues(Map<String, Integer> newer) {
        return copy(silenceEnds, sentOn, issues, newer, answers, objected, reminded, concluded, bySilence);
    }

    SurveyState withAnswers(Map<String, GivenAnswer> newer) {
        return copy(silenceEnds, sentOn, issues, confirmationIssues, newer, objected, reminded, concluded, bySilence);
    }

    SurveyState withObjected(Map<String, GivenAnswer> newer) {
        return copy(silenceEnds, sentOn, issues, confirmationIssues, answers, newer, reminded, concluded, bySilence);
    }

    SurveyState withReminder() {
        return copy(silenceEnds, sentOn, issues, confirmationIssues, answers, objected, true, concluded, bySilence);
    }

    SurveyState withConclusion(boolean silence) {
        return copy(silenceEnds, sentOn, issues, confirmationIssues, answers, objected, reminded, true, silence);
    }

    /** The first delivery was not later than the one whose day was corrected. */
    SurveyState withDelivery(LocalDate deliveredOn, DueDate silence) {
        LocalDate first = sentOn == null || deliveredOn.isBefore(sentOn) ? deliveredOn : sentOn;
        return copy(silence, first, issues, confirmationIssues, answers, objected, reminded, concluded, bySilence);
    }

    private SurveyState copy(
            DueDate newSilenceEnds,
            @Nullable LocalDate newSentOn,
            Map<String, Integer> newIssues,
            Map<String, Integer> newConfirmationIssues,
            Map<String, GivenAnswer> newAnswers,
            Map<String, GivenAnswer> newObjected,
            boolean nowReminded,
            boolean nowConcluded,
            boolean nowBySilence) {
        return new SurveyState(
                surveyId,
                proposalId,
                round,
                kind,
                title,
                leadUnit,
                leadUnitName,
                documentNumber,
                submitters,
                openedOn,
                newSilenceEnds,
                newIssues,
                newAnswers,
                nowReminded,
                nowConcluded,
                nowBySilence,
                newSentOn,
                newConfirmationIssues,
                newObjected);
    }
}
