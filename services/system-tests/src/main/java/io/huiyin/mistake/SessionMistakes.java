package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import java.util.List;
import java.util.Map;

/** A session set up or closed wrongly (R4, D12). */
final class SessionMistakes {
    static final List<Mistake> ALL = List.of(
            before("open-session", "unknown-rule-pack", scene -> Attempt.with(scene, "rulePack", "141129-1999@1")),
            before("open-session", "rule-pack-elsewhere", scene -> Attempt.with(scene, "rulePack", "370000-2024@1")),
            before("open-session", "calendar-mismatch", scene -> Attempt.with(scene, "calendar", "cn@1999.1")),
            before(
                    "open-session",
                    "unit-not-unique",
                    scene -> Attempt.changing(scene, "units", all -> all.add(all.get(0)))),
            before(
                    "open-session",
                    "outcome-class-not-offered",
                    scene -> Attempt.changing(
                            scene, "outcomeClasses", all -> all.add(Map.of("code", "E", "label", "另行研究")))),
            before("open-session", "value-missing", scene -> Attempt.with(scene, "noticeOn", null)),
            before("open-session", "value-invalid", scene -> Attempt.with(scene, "year", 1900)),
            before("commit-import", "unknown-session", scene -> RegisterMistakes.with(scene, "sessionId", "1999")),
            after("open-session", "session-exists", Attempt::same),
            after("close-session", "session-already-closed", Attempt::same),
            after("close-session", "session-is-closed", RegisterMistakes::good));

    private SessionMistakes() {}
}
