package io.huiyin.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A shipped file with something changed. */
final class PackText {
    static final String NOTICE = "141129-2023@1";
    static final String SHANDONG = "370000-2024@1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PackText() {}

    static ObjectNode tree(String file) {
        try {
            return (ObjectNode) MAPPER.readTree(StrictJson.file(file).orElseThrow());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ObjectNode parameters(ObjectNode pack) {
        return (ObjectNode) pack.get("parameters");
    }

    static ObjectNode parameter(ObjectNode pack, String name) {
        return (ObjectNode) parameters(pack).get(name);
    }

    /** The notice's pack with changes. */
    static RulePack notice(Consumer<ObjectNode> change) {
        ObjectNode pack = tree("rule-packs/" + NOTICE + ".json");
        change.accept(pack);
        return RulePacks.parse("changed.json", bytes(pack));
    }

    /** The notice's pack with one value changed. */
    static RulePack noticeWith(String parameter, String value) {
        return notice(pack -> parameter(pack, parameter).set("value", json(value)));
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
