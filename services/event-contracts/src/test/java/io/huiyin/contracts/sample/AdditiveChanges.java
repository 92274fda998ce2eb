package io.huiyin.contracts.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an old build could not read in a new schema, or a new one in an old event: a property that went or changed its type,
 * a constant that went, a new property without which the new build cannot do, one that may now be missing.
 */
public final class AdditiveChanges {
    private final List<String> faults = new ArrayList<>();

    private AdditiveChanges() {}

    /** The faults of a change within one schema version; empty when it only adds. */
    public static List<String> faults(JsonNode before, JsonNode after) {
        AdditiveChanges changes = new AdditiveChanges();
        changes.object("envelope", before, after);
        before.path("definitions").fieldNames().forEachRemaining(name -> {
            JsonNode old = before.path("definitions").path(name);
            JsonNode now = after.path("definitions").path(name);
            if (now.isMissingNode()) {
                changes.faults.add(name + " is gone");
            } else {
                changes.object(name, old, now);
            }
        });
        return changes.faults;
    }

    private void object(String name, JsonNode before, JsonNode after) {
        value(name, before, after);
        before.path("properties").fieldNames().forEachRemaining(property -> {
            JsonNode old = before.path("properties").path(property);
            JsonNode now = after.path("properties").path(property);
            if (now.isMissingNode()) {
                faults.add(name + "." + property + " is gone");
            } else {
                value(name + "." + property, old, now);
            }
        });
        Set<String> needed = words(after.path("required"));
        words(before.path("required")).stream()
                .filter(property ->
                        !needed.contains(property) && after.path("properties").has(property))
                .forEach(property -> faults.add(name + "." + property + " may now be missing"));
        needed.removeAll(words(before.path("required")));
        needed.forEach(property -> faults.add(name + "." + property + " is now needed"));
    }

    private void value(String path, JsonNode before, JsonNode after) {
        for (String keyword : List.of("type", "format", "$ref", "const")) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                faults.add("%s: %s was %s, is %s".formatted(path, keyword, before.path(keyword), after.path(keyword)));
            }
        }
        Set<String> gone = words(before.path("enum"));
        gone.removeAll(words(after.path("enum")));
        gone.forEach(constant -> faults.add(path + " lost " + constant));
        if (before.has("items")) {
            value(path + "[]", before.path("items"), after.path("items"));
        }
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
