package io.huiyin.contracts.value;

/**
 * A point of a merged proposal (A12).
 *
 * @param point under its id in the proposal that took it over
 * @param originalId its id in the merged one
 */
public record MergedPoint(Point point, String originalId) {}
