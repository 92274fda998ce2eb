package io.huiyin.messaging.inbox;

import java.time.Instant;

/**
 * An event in the inbox, for one destination.
 *
 * @param proposalKey {@code <jurisdiction>:<proposalId>}; rows of one proposal are worked on one at a time
 * @param payload the envelope as JSON
 * @param attempts how often nobody waited for it
 * @param receivedAt real time
 */
public record InboxRow(
        String eventId,
        Destination destination,
        String proposalKey,
        String type,
        String payload,
        int attempts,
        Instant receivedAt) {}
