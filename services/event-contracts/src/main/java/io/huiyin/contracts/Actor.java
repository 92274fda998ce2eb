package io.huiyin.contracts;

import io.huiyin.contracts.value.Post;
import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param person name or account; never contact data (D15)
 * @param post the post he acted from
 * @param unit unit id or office; {@code system} for the system itself
 * @param onBehalfOf for whom, when entered on behalf (代录) or acting for (代行)
 */
public record Actor(
        String person, Post post, String unit, @Nullable String onBehalfOf) {
    /** The system itself, named after what did it, e.g. {@code proposal-handling}. */
    public static Actor system(String what) {
        return new Actor(what, Post.SYSTEM, "system", null);
    }
}
