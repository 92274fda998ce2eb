package io.huiyin.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * What the real services published in a short season, in the order in which they did. Made by
 *
 * <pre>./huiyin season --cases 12 --until 2023-10-31 --data target/recorded \
 *     --record services/supervision-service/src/test/resources/recorded-season.jsonl.gz</pre>
 *
 * It stays readable for ever: an event that was published is never read in another way.
 */
final class RecordedSeason {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedSeason() {}

    /** A message; a {@code null} value is possible on a topic, though not in the log. */
    record Message(String topic, String key, byte[] value, String aggregateId, long sequence, String eventId) {
        Message with(byte[] other) {
            return new Message(topic, key, other, aggregateId, sequence, eventId);
        }

        JsonNode json() {
            try {
                return JSON.readTree(value);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    static List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Objects.requireNonNull(RecordedSeason.class.getResourceAsStream("/recorded-season.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode message = JSON.readTree(line);
                String value = message.path("value").asText();
                JsonNode event = JSON.readTree(value);
                messages.add(new Message(
                        message.path("topic").asText(),
                        message.path("key").asText(),
                        value.getBytes(StandardCharsets.UTF_8),
                        event.path("aggregateid").asText(),
                        event.path("sequence").asLong(),
                        event.path("id").asText()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return messages;
    }
}
