package io.huiyin.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.value.Post;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One command somebody tries, and what the rules say of it.
 *
 * @param act in the words of the API
 * @param url of the request
 * @param desk who tries; null = nobody known, as by a secret link
 * @param refusals every rule it breaks, as problem types without {@code urn:problem:}; empty = it must be accepted
 * @param accepted what it changes
 */
record Step(
        String act, String url, @Nullable Desk desk, Object body, Set<String> refusals, Consumer<JsonNode> accepted) {
    /** Who acts, in which county. */
    record Desk(Post post, String unit, String person, String jurisdiction) {}

    Step {
        refusals = new TreeSet<>(refusals);
    }
}
