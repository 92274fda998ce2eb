package io.huiyin.contracts.value;

/** Counts of one survey: forms, not persons; not answered never counts as satisfied (A3, A22). */
public record SurveyTotals(int verySatisfied, int basicallySatisfied, int dissatisfied, int notAnswered) {
    /** A case is satisfied when nobody said 不满意 and at least one answered (A3). */
    public boolean satisfied() {
        return dissatisfied == 0 && verySatisfied + basicallySatisfied > 0;
    }
}
