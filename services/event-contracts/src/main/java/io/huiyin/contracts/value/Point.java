package io.huiyin.contracts.value;

/**
 * One matter the proposal raises; the reply answers each (R63).
 *
 * @param pointId stable within the proposal, e.g. {@code p1}
 */
public record Point(String pointId, String text) {}
