package io.huiyin.messaging.consume;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A parked event as an operator may see it.
 *
 * @param why a gap, what it waits for, or the class of what went wrong; the log has its message, which may be of a case
 * @param attempts how often it was handed to the handler; 0 = waits behind a gap
 * @param retryAt when it is tried again; one behind a gap goes as soon as the gap is closed
 */
public record ParkedEvent(
        String topic,
        String group,
        String aggregateId,
        long sequence,
        @Nullable String eventId,
        @Nullable String type,
        String why,
        int attempts,
        Instant parkedAt,
        Instant retryAt) {

    static ParkedEvent of(String topic, String group, Document stored) {
        Label label = Label.of(stored.getString("json").getBytes(StandardCharsets.UTF_8));
        return new ParkedEvent(
                topic,
                group,
                stored.getString("aggregateId"),
                stored.getLong("sequence"),
                label.eventId(),
                label.type(),
                shown(stored.getString("why")),
                stored.getInteger("attempts", 0),
                Instant.parse(stored.getString("parkedAt")),
                stored.get("retryAt", Date.class).toInstant());
    }

    private static String shown(String why) {
        boolean harmless =
                why.startsWith("gap: ") || why.contains("NotYetHeard: ") || why.contains("UnreadableEvent: ");
        return harmless ? why : why.split(":", 2)[0];
    }
}
