package io.huiyin.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/** Through Spring Cloud Stream; the bindings are synchronous and idempotent by configuration. */
public final class StreamEventPublisher implements EventPublisher {
    private final StreamBridge bridge;

    public StreamEventPublisher(StreamBridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public void publish(String topic, String key, byte[] payload, Map<String, String> headers) {
        MessageBuilder<byte[]> message = MessageBuilder.withPayload(payload)
                .setHeader(KafkaHeaders.KEY, key.getBytes(StandardCharsets.UTF_8))
                .setHeader(MessageHeaders.CONTENT_TYPE, "application/json");
        headers.forEach(message::setHeader);
        try {
            if (!bridge.send(topic, message.build())) {
                throw new PublishFailed(topic, null);
            }
        } catch (PublishFailed refused) {
            throw refused;
        } catch (RuntimeException failed) { // of the channel, the binder that finds no broker, the client's own
            throw new PublishFailed(topic, failed);
        }
    }
}
