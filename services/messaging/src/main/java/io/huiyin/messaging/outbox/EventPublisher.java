package io.huiyin.messaging.outbox;

import java.util.Map;

/** Sends one message and returns when the broker has it on disk (acks=all). */
@FunctionalInterface
public interface EventPublisher {
    /**
     * Sends.
     *
     * @param topic destination
     * @param key Kafka key
     * @param payload UTF-8 JSON, or empty for a tombstone
     * @param headers own headers, strings
     * @throws PublishFailed when the broker did not acknowledge; it may have it all the same
     */
    void publish(String topic, String key, byte[] payload, Map<String, String> headers);

    /** The broker did not acknowledge. */
    final class PublishFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public PublishFailed(String topic, @org.jspecify.annotations.Nullable Throwable cause) {
            super("not acknowledged: " + topic, cause);
        }
    }
}
