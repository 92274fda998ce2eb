package io.huiyin.messaging.consume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.contracts.EventCodec;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be made out of a message from outside, whether it is readable or not. Only what looks like an id or a type: in a
 * broken message anything may stand anywhere, and an operator must not see cases.
 */
record Label(@Nullable String eventId, @Nullable String type) {
    private static final ObjectMapper MAPPER = EventCodec.mapper();
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{2,60}");

    static Label of(byte[] payload) {
        try {
            JsonNode tree = MAPPER.readTree(payload);
            return new Label(text(tree.path("id"), ID), text(tree.path("type"), TYPE));
        } catch (IOException noJson) {
            return new Label(null, null);
        }
    }

    private static @Nullable String text(JsonNode node, Pattern form) {
        return node.isTextual() && form.matcher(node.asText()).matches() ? node.asText() : null;
    }
}
