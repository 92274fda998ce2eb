package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.problem.Rejection;

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
}
