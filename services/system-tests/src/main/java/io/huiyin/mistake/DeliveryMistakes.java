package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.CaseDesk;
import io.huiyin.season.Scene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Delivery, corrections of a day and the office's panel gone wrong (R81, A5, A9, D11). */
final class DeliveryMistakes {
    private static final Map<String, String> GROUNDS = Map.of("reason", "未及时录入。", "evidence", "签收单1号");
    private static final String WITHDRAWN = "WITHDRAWN";

    static final List<Mistake> ALL = List.of(
            before("deliver", "submitter-not-reached", scene -> changed(scene, all -> all.remove(0))),
            before("deliver", "delivered-twice", scene -> changed(scene, all -> all.add(all.get(0)))),
            before("deliver", "delivery-proof-missing", scene -> onEach(scene, "proof", " ")),
            before(
                            "deliver",
                            "late-entry-unexplained",
                            scene -> on(scene, scene.today().minusDays(1), false))
                    .where(DeliveryMistakes::today),
            before(
                    "deliver",
                    "delivered-before-signing",
                    scene -> on(scene, scene.today().minusDays(30), true)),
            before("deliver", "day-already-counts", scene -> on(scene, scene.today(), true)),
            before("deliver", "act-not-recorded", scene -> correction(scene, scene.today())),
            after("deliver", "reply-already-delivered", Attempt::same),
            before(
                            "deliver",
                            "reply-ended",
                            scene -> Attempt.command(
                                    scene.at(WITHDRAWN).ofLead(Post.HANDLER),
                                    scene.at(WITHDRAWN).reply() + "/contacts",
                                    ReplyMistakes.contact(scene.at(WITHDRAWN))))
                    .where(scene -> scene.tells(WITHDRAWN)),
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
            before(
                            "deliver",
                            "no-panel-convened",
                            scene -> Attempt.command(CaseDesk.OFFICE_VICE_HEAD, scene.panel(), panel("FURTHER_ROUND")))
                    .where(scene -> scene.round() == 1),
            before(
                            "deliver",
                            "panel-ended",
                            scene -> Attempt.command(
                                    CaseDesk.OFFICE_VICE_HEAD,
                                    scene.at(WITHDRAWN).panel(),
                                    panel("FURTHER_ROUND")))
                    .where(scene -> scene.tells(WITHDRAWN)),
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
            after("panel", "panel-already-decided", Attempt::same)
                    .where(scene -> scene.body() instanceof Map<?, ?> body && !"MEETING".equals(body.get("outcome"))));

    private DeliveryMistakes() {}

    /** To every submitter, that day. */
    static List<Map<String, String>> deliveries(Scene scene, LocalDate day) {
        return scene.submitters().stream()
                .map(submitter -> Map.of(
                        "submitterId", submitter, "channel", "BY_HAND", "deliveredOn", day.toString(), "proof", "签收单"))
                .toList();
    }

    private static boolean today(Scene scene) {
        return scene.body() instanceof Map<?, ?> body && !body.containsKey("lateEntry");
    }

    private static Map<String, String> panel(String outcome) {
        return Map.of("outcome", outcome, "explanation", "措施尚未落实，再办一轮。");
    }

    private static Attempt changed(Scene scene, Consumer<List<Map<String, String>>> change) {
        List<Map<String, String>> all = new ArrayList<>(deliveries(scene, scene.today()));
        change.accept(all);
        return Attempt.command(scene.who(), scene.url(), Map.of("deliveries", all));
    }

    private static Attempt onEach(Scene scene, String field, String value) {
        return changed(
                scene,
                all -> all.replaceAll(delivery -> {
                    Map<String, String> other = new LinkedHashMap<>(delivery);
                    other.put(field, value);
                    return other;
                }));
    }

    private static Attempt on(Scene scene, LocalDate day, boolean explained) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("deliveries", deliveries(scene, day));
        if (explained) {
            body.put("lateEntry", GROUNDS);
        }
        return Attempt.command(scene.who(), scene.url(), body);
    }

    private static Attempt correction(Scene scene, LocalDate claimedOn) {
        Map<String, Object> body = new LinkedHashMap<>(GROUNDS);
        body.put("claimedOn", claimedOn.toString());
        return Attempt.command(scene.ofLead(Post.LIAISON_OFFICER), scene.reply() + "/corrections", body);
    }
}
