package io.huiyin.supervision.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The numbers of one snapshot. Every number names the list it counts.
 *
 * @param kinds by kind of proposal; their sum is the total
 * @param statuses by status
 * @param leadUnits by lead unit (A21); co-handling is not in them
 * @param firstRound satisfaction of the first round, per case and per form (A3, A22)
 * @param lastRound the same of the last round
 */
public record CountReport(
        LocalDate day,
        Count total,
        Map<String, Count> kinds,
        Map<String, Count> statuses,
        Map<String, Count> late,
        List<Unit> leadUnits,
        Satisfaction firstRound,
        Satisfaction lastRound) {
    /**
     * A number.
     *
     * @param list the request that gives the cases counted
     */
    public record Count(int number, String list) {}

    /** One lead unit's cases; {@code extensionPending} is 延期待批, in none of the two late numbers (D16). */
    public record Unit(
            String unit,
            String unitName,
            Count cases,
            Count replied,
            Count closed,
            Count unrepliedLate,
            Count repliedLate,
            Count satisfied,
            Count dissatisfied,
            Count notAnswered,
            Count extensionPending) {}

    /** Cases: one 不满意 makes a case dissatisfied, silence is its own number. Forms: what was ticked. */
    public record Satisfaction(Map<String, Count> cases, Forms forms) {}

    /** Forms of concluded surveys. */
    public record Forms(long verySatisfied, long basicallySatisfied, long dissatisfied, long notAnswered) {}
}
