package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.Scene;
import io.huiyin.season.SeasonClient.Desk;
import java.util.List;
import java.util.Map;

/** What is asked of the running system and of its lists, and cannot be. */
final class OperationMistakes {
    private static final Desk OPERATOR = new Desk(Post.OPERATOR, "OPERATOR", "运维", "运维");

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
        return Attempt.command(OPERATOR, scene.endpoints().proposal() + "/dead-letters/replays", which);
    }
}
