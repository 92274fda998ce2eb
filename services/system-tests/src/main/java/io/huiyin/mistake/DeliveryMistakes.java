package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.WITHDRAWN;
import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.CaseDesk;
import io.huiyin.season.Scene;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Delivery, corrections of a day and the office's panel gone wrong (R81, A5, A9, D11). */
final class DeliveryMistakes {
    static final List<Mistake> ALL = List.of(
            before(
                            "draft",
                            "not-yet-signed-off",
                            scene -> Attempt.command(
                                    scene.ofLead(Post.HANDLER),
                                    scene.reply() + "/deliveries",
                                    Map.of("deliveries", deliveries(scene))))
                    .where(scene -> !scene.had("draft")),
            before(
                    "deliver",
                    "submitter-not-reached",
                    scene -> Attempt.changing(scene, "deliveries", all -> all.remove(0))),
            before(
                    "deliver",
                    "delivered-twice",
                    scene -> Attempt.changing(scene, "deliveries", all -> all.add(all.get(0)))),
            before("deliver", "delivery-proof-missing", scene -> onEach(scene, "proof", " ")),
            before(
                            "deliver",
                            "late-entry-unexplained",
                            scene -> on(scene, scene.today().minusDays(1)))
                    .where(scene -> scene.said("lateEntry") == null),
            before(
                    "deliver",
                    "delivered-before-signing",
                    scene -> on(scene, scene.today().minusDays(30)).with("lateEntry", Attempt.GROUNDS)),
            before("deliver", "day-already-counts", scene -> Attempt.with(scene, "lateEntry", Attempt.GROUNDS)),
            before("deliver", "act-not-recorded", scene -> correction(scene, scene.today())),
            after("deliver", "reply-already-delivered", Attempt::same),
            before("deliver", "reply-ended", ReplyMistakes::contacting).inCaseOf(WITHDRAWN),
            before("correction-request", "correction-unexplained", scene -> Attempt.with(scene, "evidence", " ")),
            before(
                    "correction-request",
                    "claimed-before-possible",
                    scene -> Attempt.with(scene, "claimedOn", "2023-06-20")),
            after("correction-request", "correction-still-pending", Attempt::same),
            before(
                    "correction-decision",
                    "unknown-correction",
                    scene -> Attempt.command(scene.who(), scene.url().replace("/c1/", "/c9/"), scene.body())),
            before(
                    "correction-decision",
                    "correction-refusal-reason-missing",
                    scene -> Attempt.same(scene).with("decision", "REFUSE").with("reason", " ")),
            before(
                    "correction-decision",
                    "correction-decided-before-requested",
                    scene -> Attempt.same(scene)
                            .header("Occurred-On", scene.today().minusDays(15).toString())),
            after("correction-decision", "correction-already-decided", Attempt::same),
            before("deliver", "no-panel-convened", DeliveryMistakes::furtherRound)
                    .where(scene -> scene.round() == 1),
            before("deliver", "panel-ended", DeliveryMistakes::furtherRound).inCaseOf(WITHDRAWN),
            before(
                    "panel",
                    "panel-explanation-missing",
                    scene -> Attempt.same(scene)
                            .with("outcome", "CLOSE_WITH_EXPLANATION")
                            .with("explanation", " ")),
            before(
                    "panel",
                    "panel-minutes-missing",
                    scene -> Attempt.same(scene).with("outcome", "MEETING").with("explanation", "")),
            before(
                    "panel",
                    "before-panel-convened",
                    scene -> Attempt.same(scene)
                            .with("outcome", "MEETING")
                            .with("metOn", scene.today().minusDays(60).toString())),
            after("panel", "panel-already-decided", Attempt::same).where(scene -> !scene.says("outcome", "MEETING")));

    private DeliveryMistakes() {}

    /** To every submitter, today. */
    private static List<Map<String, String>> deliveries(Scene scene) {
        return scene.submitters().stream()
                .map(submitter -> Map.of(
                        "submitterId",
                        submitter,
                        "channel",
                        "BY_HAND",
                        "deliveredOn",
                        scene.today().toString(),
                        "proof",
                        "签收单"))
                .toList();
    }

    private static Attempt furtherRound(Scene scene) {
        return Attempt.command(
                CaseDesk.OFFICE_VICE_HEAD,
                scene.panel(),
                Map.of("outcome", "FURTHER_ROUND", "explanation", "措施尚未落实，再办一轮。"));
    }

    private static Attempt onEach(Scene scene, String field, String value) {
        return Attempt.changing(scene, "deliveries", all -> all.forEach(delivery -> delivery.put(field, value)));
    }

    private static Attempt on(Scene scene, LocalDate day) {
        return onEach(scene, "deliveredOn", day.toString());
    }

    private static Attempt correction(Scene scene, LocalDate claimedOn) {
        Map<String, Object> body = new LinkedHashMap<>(Attempt.GROUNDS);
        body.put("claimedOn", claimedOn.toString());
        return Attempt.command(scene.ofLead(Post.LIAISON_OFFICER), scene.reply() + "/corrections", body);
    }
}
