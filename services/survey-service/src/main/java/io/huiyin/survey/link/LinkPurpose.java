package io.huiyin.survey.link;

/** What a secret link is good for; each has its own issues. */
public enum LinkPurpose {
    /** To answer (D2). */
    ANSWER,
    /** To confirm what was entered from paper, or to object (D2). */
    CONFIRM
}
