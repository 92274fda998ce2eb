package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.before;

import java.util.List;
import java.util.Map;

/** What is asked of the running system and cannot be. */
final class OperationMistakes {
    static final List<Mistake> ALL = List.of(before(
            "open-session",
            "not-permitted",
            scene -> Attempt.command(scene.who(), scene.endpoints().proposal() + "/dead-letters/replays", Map.of())));

    private OperationMistakes() {}
}
