package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.CaseDesk;
import io.huiyin.season.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 延期 gone wrong (R25–R28, A5, A6, D1). */
final class ExtensionMistakes {
    private static final LocalDate DUE = LocalDate.of(2023, 9, 30);

    static final List<Mistake> ALL = List.of(
            before("extension-request", "extension-reason-missing", scene -> Attempt.with(scene, "reason", " ")),
            before("extension-request", "extension-report-missing", scene -> Attempt.with(scene, "reportNumber", "")),
            before("extension-request", "extension-not-later", scene -> Attempt.with(scene, "until", DUE.toString())),
            before("extension-request", "extension-too-long", scene -> Attempt.with(scene, "until", "2023-12-31")),
            before(
                    "extension-request",
                    "unknown-extension",
                    scene -> Attempt.command(
                            CaseDesk.OFFICE_VICE_HEAD, scene.url() + "/e1/decisions", decision("REFUSE"))),
            after("extension-request", "extension-still-pending", Attempt::same),
            after(
                            "extension-request",
                            "extension-not-explained",
                            scene -> Attempt.command(
                                    CaseDesk.OFFICE_VICE_HEAD, scene.url() + "/e1/decisions", decision("APPROVE")))
                    .where(scene -> !scene.suggestion()),
            before("draft", "extension-asked-too-late", scene -> request(scene, "2023-12-01"))
                    .where(scene ->
                            scene.round() == 1 && scene.today().isAfter(DUE) && !scene.had("extension-request")),
            before("draft", "round-not-extendable", scene -> request(scene, "2023-12-01"))
                    .where(scene -> scene.round() > 1),
            before(
                            "extension-decision",
                            "beyond-statute-needs-the-head",
                            scene -> Attempt.by(scene, CaseDesk.OFFICE_VICE_HEAD))
                    .where(Scene::suggestion),
            before(
                            "extension-decision",
                            "beyond-statute-not-confirmed",
                            scene -> Attempt.with(scene, "beyondStatute", false))
                    .where(Scene::suggestion),
            before(
                    "extension-decision",
                    "extension-decision-reason-missing",
                    scene -> Attempt.same(scene).with("decision", "REFUSE").with("reason", "")),
            before(
                            "extension-decision",
                            "extension-ended-before-asked",
                            scene -> Attempt.same(scene)
                                    .with("decision", "REFUSE")
                                    .header("Occurred-On", "2023-09-01"))
                    .where(scene -> !scene.suggestion()),
            after("extension-decision", "extension-already-ended", Attempt::same));

    private ExtensionMistakes() {}

    private static Attempt request(Scene scene, String until) {
        return Attempt.command(
                scene.ofLead(Post.UNIT_HEAD),
                scene.reply() + "/extensions",
                Map.of("until", until, "reason", "需现场勘察。", "reportNumber", "延期报告〔2023〕2号"));
    }

    private static Map<String, Object> decision(String verdict) {
        return Map.of("decision", verdict, "reason", "情况属实。", "beyondStatute", false);
    }
}
