package io.huiyin.messaging.inbox;

import java.time.Instant;

/**
 * A parked row as an operator may see it: without the event's content.
 *
 * @param process {@code *} for all instances of the proposal
 * @param attempts how often nobody waited for it
 */
public record ParkedRow(
        String eventId, String type, String process, String businessKey, int attempts, Instant receivedAt) {}
