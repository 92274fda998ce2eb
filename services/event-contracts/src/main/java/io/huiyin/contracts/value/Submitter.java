package io.huiyin.contracts.value;

/**
 * One submitter as events may name him: no contact data (D15).
 *
 * @param submitterId stable within the proposal, e.g. {@code s1}
 * @param name as registered; code points, not chars
 * @param lead 领衔 (R104, A9): exactly one per proposal
 */
public record Submitter(String submitterId, String name, SubmitterKind kind, boolean lead) {}
