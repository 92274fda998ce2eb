package io.huiyin.contracts.value;

/** By which way a paper 征询意见函 came in (D2). */
public enum PaperCarrier {
    /** Past the unit, to the submitters' own office. */
    OFFICE,
    /** Carried back by the unit that is graded. */
    UNIT
}
