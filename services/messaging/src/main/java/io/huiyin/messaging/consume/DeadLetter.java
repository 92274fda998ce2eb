package io.huiyin.messaging.consume;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator may see it: never its content.
 *
 * @param partition of the letter in {@code <topic>.<group>.dlq}
 * @param offset of the letter there
 * @param origin {@code <topic>-<partition>@<offset>} of the unreadable message
 * @param reason why it could not be read then
 * @param eventId if one can be made out
 * @param type if one can be made out
 * @param readable whether this build can read it
 */
public record DeadLetter(
        String topic,
        String group,
        int partition,
        long offset,
        Instant diedAt,
        @Nullable String origin,
        String reason,
        @Nullable String eventId,
        @Nullable String type,
        boolean readable) {
    static final String REASON = "reason";
    static final String ORIGIN = "origin";

    static DeadLetter of(String topic, String group, ConsumerRecord<byte[], byte[]> letter, boolean readable) {
        Label label = Label.of(bytes(letter));
        String reason = header(letter, REASON);
        return new DeadLetter(
                topic,
                group,
                letter.partition(),
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                header(letter, ORIGIN),
                reason == null ? "" : reason,
                label.eventId(),
                label.type(),
                readable);
    }

    /** A message without a value lies there as an empty one. */
    static byte[] bytes(ConsumerRecord<byte[], byte[]> letter) {
        byte[] value = letter.value();
        return value == null ? new byte[0] : value;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
