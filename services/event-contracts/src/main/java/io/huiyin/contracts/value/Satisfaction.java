package io.huiyin.contracts.value;

/** The three choices of annex 4 (R142); there is no plain 满意. */
public enum Satisfaction {
    VERY_SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED
}
