package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.before;

import io.huiyin.season.Http;
import io.huiyin.season.Season;
import java.util.List;
import java.util.Map;

/** What the door refuses beside what can be wrong with every act ({@link EveryAct}). */
final class AccessMistakes {
    private static final int TOO_LARGE = 40 << 20;

    static final List<Mistake> ALL = List.of(
            before(
                    "assign",
                    "method-not-allowed",
                    scene -> new Attempt(scene.who(), "DELETE", scene.proposal(), new byte[0], Map.of(), false)),
            before(
                    "assign",
                    "not-acceptable",
                    scene -> Attempt.question(Season.GOVERNMENT_OFFICE, scene.proposal())
                            .header("Accept", "image/png")),
            before(
                    "assign",
                    "payload-too-large",
                    scene -> Attempt.command(
                                    scene.who(), scene.url(), Http.bytes(Map.of("leadUnitId", "u".repeat(TOO_LARGE))))
                            .header("Content-Type", "application/json")));

    private AccessMistakes() {}
}
