package io.huiyin.supervision.casefile;

/** What a round's survey says of the case (A3): one 不满意 is enough; silence is its own number (A22). */
public enum SatisfactionState {
    NO_SURVEY,
    AWAITING_ANSWER,
    SATISFIED,
    DISSATISFIED,
    NOT_ANSWERED
}
