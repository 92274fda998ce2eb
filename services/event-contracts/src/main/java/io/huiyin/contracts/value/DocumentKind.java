package io.huiyin.contracts.value;

/** The documents that have a sign-off chain and a number of their own (R62, R79, A15, A23). */
public enum DocumentKind {
    /** 答复, annexes 1 and 2. */
    REPLY,
    /** 会办意见, annex 3. */
    OPINION
}
