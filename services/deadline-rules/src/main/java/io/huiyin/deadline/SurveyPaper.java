package io.huiyin.deadline;

/** Who may carry a paper answer back (D2). */
public enum SurveyPaper {
    /** The unit too; the submitter gets a message from outside the unit and may object. */
    UNIT_MAY_CARRY,
    /** Never the unit that is graded. */
    PAST_UNIT_ONLY
}
