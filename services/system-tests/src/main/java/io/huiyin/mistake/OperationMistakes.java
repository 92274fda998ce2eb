package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.before;

import io.huiyin.season.Scene;
import io.huiyin.season.SeasonClient;
import java.util.List;
import java.util.Map;

/** What is asked of the running system and of its lists, and cannot be. */
final class OperationMistakes {
    static final List<Mistake> ALL = List.of(
            before(
                    "assign",
                    "unknown-consumer",
                    scene -> replay(scene, Map.of("topic", "huiyin.none", "group", "none"))),
            before("assign", "offsets-of-which-consumer", scene -> replay(scene, Map.of("offsets", List.of(0)))),
            before(
                    "receive",
                    "other-unit",
                    scene -> Attempt.question(
                            scene.who(),
                            scene.endpoints().supervision() + "/work-list?unit="
                                    + scene.stranger().unitId())));

    private OperationMistakes() {}

    private static Attempt replay(Scene scene, Map<String, Object> which) {
        return Attempt.command(SeasonClient.OPERATOR, scene.endpoints().proposal() + "/dead-letters/replays", which);
    }
}
