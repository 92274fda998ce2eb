package io.huiyin.messaging.consume;

import java.util.List;

/**
 * Parked events.
 *
 * @param parked how many there are
 * @param events the first of each consumer
 */
public record ParkedEventListing(long parked, List<ParkedEvent> events) {}
