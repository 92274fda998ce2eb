package io.huiyin.contracts.value;

/** What became of a co-unit's opinion or a submitter's point (R32, R71). */
public enum AdoptionOutcome {
    ADOPTED,
    PARTLY_ADOPTED,
    NOT_ADOPTED
}
