package io.huiyin.mistake;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.Http;
import io.huiyin.season.Scene;
import io.huiyin.season.SeasonClient.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request that must be refused.
 *
 * @param who sends it; null = somebody who shows nothing at the door
 * @param method of HTTP
 * @param url where to
 * @param body a map, or bytes
 * @param headers over those that a good request has; an empty value takes one away
 * @param elsewhere whether the sender belongs to another county
 */
record Attempt(
        @Nullable Desk who, String method, String url, Object body, Map<String, String> headers, boolean elsewhere) {
    /** What a unit says when it enters a day late (D11). */
    static final Map<String, String> GROUNDS = Map.of("reason", "未及时录入。", "evidence", "签收单1号");

    private static final String POST = "POST";

    /** A command. */
    static Attempt command(@Nullable Desk who, String url, Object body) {
        return new Attempt(who, POST, url, body, Map.of(), false);
    }

    /** A question. */
    static Attempt question(@Nullable Desk who, String url) {
        return new Attempt(who, "GET", url, new byte[0], Map.of(), false);
    }

    /** The act itself, or the act once more. */
    static Attempt same(Scene scene) {
        return command(scene.who(), scene.url(), scene.body());
    }

    /** The act by somebody else. */
    static Attempt by(Scene scene, Desk who) {
        return command(who, scene.url(), scene.body());
    }

    /** The act by a unit that has nothing to do with the case. */
    static Attempt byStranger(Scene scene, Post post) {
        return by(scene, Scene.of(scene.stranger(), post));
    }

    /** The act with one of its lists changed. */
    @SuppressWarnings("unchecked") // the season sends it like this
    static Attempt changing(Scene scene, String list, Consumer<List<Map<String, Object>>> change) {
        Attempt good = same(scene);
        List<Map<String, Object>> all = (List<Map<String, Object>>)
                Objects.requireNonNull(Http.fields(good.body()).get(list), list);
        change.accept(all);
        return good.with(list, all);
    }

    /** The act with one thing put in or changed; null takes it out. */
    static Attempt with(Scene scene, String field, @Nullable Object value) {
        return same(scene).with(field, value);
    }

    /** With one thing put in or changed; null takes it out. */
    Attempt with(String field, @Nullable Object value) {
        Map<String, Object> changed = Http.fields(body);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Attempt(who, method, url, changed, headers, elsewhere);
    }

    /** With a header; an empty value takes it away. */
    Attempt header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Attempt(who, method, url, body, more, elsewhere);
    }

    /** By the same post of another county. */
    Attempt fromAnotherCounty() {
        return new Attempt(who, method, url, body, headers, true);
    }
}
