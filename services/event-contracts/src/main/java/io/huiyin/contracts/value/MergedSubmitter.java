package io.huiyin.contracts.value;

/**
 * A submitter of a merged proposal (A12).
 *
 * @param submitter under the id in the proposal that took it over; does not lead there
 * @param originalId the id in the merged one
 */
public record MergedSubmitter(Submitter submitter, String originalId) {}
