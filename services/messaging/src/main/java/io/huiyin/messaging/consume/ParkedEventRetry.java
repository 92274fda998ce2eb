package io.huiyin.messaging.consume;

/**
 * What became of the parked events.
 *
 * @param handled how many were handled
 * @param parked how many still wait
 */
public record ParkedEventRetry(long handled, long parked) {}
