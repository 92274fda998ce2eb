package io.huiyin.messaging.consume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import java.io.IOException;
import java.util.Optional;

/**
 * An event as it came in.
 *
 * @param event empty when this build does not know its type
 */
record Arrival(Optional<EventEnvelope> event, Position position, byte[] payload) {
    private static final ObjectMapper MAPPER = EventCodec.mapper();

    /** @throws io.huiyin.contracts.UnreadableEvent when it is none */
    static Arrival read(EventCodec codec, byte[] payload) {
        Optional<EventEnvelope> event = codec.read(payload);
        return new Arrival(event, event.map(Position::of).orElseGet(() -> position(payload)), payload);
    }

    String type() {
        return event.map(EventEnvelope::type).orElse("unknown");
    }

    private static Position position(byte[] payload) {
        try {
            JsonNode tree = MAPPER.readTree(payload);
            return new Position(
                    tree.path("jurisdiction").asText() + ":"
                            + tree.path("subject").asText(),
                    tree.path("aggregateid").asText(),
                    tree.path("sequence").asLong());
        } catch (IOException impossible) {
            throw new IllegalStateException("read once already", impossible);
        }
    }
}
