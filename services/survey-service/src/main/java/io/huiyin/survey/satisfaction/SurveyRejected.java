package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.problem.Rejection;
import java.time.LocalDate;

/** Why an answer or a link was refused. */
public sealed interface SurveyRejected extends Rejection {
    /** R146: one form, one answer per submitter and round. */
    record AlreadyAnswered() implements SurveyRejected {}

    /** R142: exactly three choices. */
    record SatisfactionMissing() implements SurveyRejected {}

    /** R143: the free text is too long. */
    record CommentTooLong(int length, int limit) implements SurveyRejected {}

    /** The secret link is none of ours, or a newer one was issued. */
    record LinkUnknown() implements SurveyRejected {}

    /** A10: the submitters' links belong to the office they belong to. */
    record OtherOfficeIssuesLinks(String office) implements SurveyRejected {}

    /** A10: paper forms are entered and kept by the submitters' own office. */
    record OtherOfficeKeepsPaper(String office) implements SurveyRejected {}

    /** D2: the session's pack lets no paper pass through the unit. */
    record PaperPastUnitOnly(String office) implements SurveyRejected {}

    /** D2: what a unit enters it has carried. */
    record PaperCarriedByUnit(String office) implements SurveyRejected {}

    /** D3: with a 不满意 among several, the unit enters no more while the survey is open. */
    record PaperGoesToOffice(String office) implements SurveyRejected {}

    /** A9: only submitters answer. */
    record NotOneOfTheSubmitters(String submitterId) implements SurveyRejected {}

    /** R147: signed before the form was sent, or tomorrow. */
    record SignedOnImpossible(LocalDate signedOn, LocalDate from, LocalDate until) implements SurveyRejected {}

    /** D2: confirmed or objected to already, once. */
    record NothingToConfirm(String office) implements SurveyRejected {}

    /** D2: neither yes nor no, or both. */
    record ConfirmationUnclear() implements SurveyRejected {}
}
