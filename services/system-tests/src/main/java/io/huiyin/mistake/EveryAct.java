package io.huiyin.mistake;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.Http;
import io.huiyin.season.Scene;
import io.huiyin.season.SeasonClient.Desk;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What can be wrong with any act, whatever it is about: nobody at the door, the wrong post, the wrong county, no number of its
 * own, a version that is not there, a body that cannot be read, a field that nobody reads, a text that is endless or not a text.
 */
final class EveryAct {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern FREE_TEXT = Pattern.compile("[\\x{4e00}-\\x{9fff}]{2}");
    private static final int ENDLESS = 60_000;
    private static final Desk DEPUTY = new Desk(Post.DEPUTY, "DEPUTY", "代表", "代表");

    /** What these are refused with. */
    static final List<String> PROBLEMS = List.of(
            "unauthenticated",
            "not-permitted",
            "unknown-resource",
            "stale-version",
            "missing-idempotency-key",
            "malformed-request",
            "unsupported-media-type",
            "value-too-long",
            "unsupported-characters",
            "idempotency-key-reused");

    private EveryAct() {}

    /** Before it is done. */
    static List<Mistake> before(Scene scene) {
        List<Mistake> mistakes = new ArrayList<>();
        boolean open = scene.who().post() == Post.SYSTEM;
        boolean exists = RefusalBook.AGGREGATE.matcher(scene.url()).matches();
        if (!open) {
            mistakes.add(mistake(scene, "unauthenticated", Attempt.command(null, scene.url(), scene.body())));
            mistakes.add(mistake(scene, "not-permitted", Attempt.by(scene, DEPUTY)));
        }
        if (!open && exists) {
            mistakes.add(mistake(scene, "unknown-resource", Attempt.same(scene).fromAnotherCounty()));
        }
        if (exists) {
            mistakes.add(mistake(scene, "stale-version", Attempt.same(scene).header("If-Match", "\"99999\"")));
        }
        mistakes.add(
                mistake(scene, "missing-idempotency-key", Attempt.same(scene).header("Idempotency-Key", "")));
        if (scene.body() instanceof Map<?, ?> body && !body.isEmpty()) {
            bodies(scene, body, mistakes);
        }
        return mistakes;
    }

    private static void bodies(Scene scene, Map<?, ?> body, List<Mistake> mistakes) {
        byte[] sent = Http.bytes(body);
        mistakes.add(mistake(scene, "malformed-request", raw(scene, "{\"".getBytes(StandardCharsets.UTF_8))));
        String text = new String(sent, StandardCharsets.UTF_8);
        if (FREE_TEXT.matcher(text).find()) {
            mistakes.add(mistake(scene, "malformed-request", raw(scene, text.getBytes(GBK))));
        }
        mistakes.add(mistake(scene, "malformed-request", Attempt.with(scene, "misspelt", "这一项没有人读")));
        mistakes.add(
                mistake(scene, "unsupported-media-type", Attempt.same(scene).header("Content-Type", "text/plain")));
        body.forEach((field, value) -> {
            if (value instanceof String words && FREE_TEXT.matcher(words).find()) {
                String name = field.toString();
                mistakes.add(mistake(
                        scene, ".*-too-long|because-missing", Attempt.with(scene, name, words + "长".repeat(ENDLESS))));
                mistakes.add(mistake(scene, "unsupported-characters", Attempt.with(scene, name, words + "\u0007")));
            }
        });
    }

    /** After it was done. */
    static List<Mistake> after(Scene scene) {
        Desk who = scene.who();
        Desk namesake = new Desk(who.post(), who.unitId(), who.unitName(), who.person() + "二");
        Attempt reused = Attempt.by(scene, namesake).header("Idempotency-Key", scene.idempotencyKey());
        boolean knownByContent = scene.act().endsWith("-import");
        return who.post() == Post.SYSTEM || knownByContent
                ? List.of()
                : List.of(Mistake.after(scene.act(), "idempotency-key-reused", where -> reused));
    }

    private static Attempt raw(Scene scene, byte[] body) {
        return Attempt.command(scene.who(), scene.url(), body).header("Content-Type", "application/json");
    }

    private static Mistake mistake(Scene scene, String problem, Attempt attempt) {
        return Mistake.before(scene.act(), problem, where -> attempt);
    }
}
