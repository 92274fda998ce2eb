package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.Scene;
import io.huiyin.season.SeasonClient.Desk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** 面商, drafts and the levels of a reply gone wrong (R32, R49, R57, R62, R63, A1, A19, D5, D10). */
final class ReplyMistakes {
    private static final LocalDate NOTICE = LocalDate.of(2023, 6, 14);

    static final List<Mistake> ALL = List.of(
            before(
                    "contact",
                    "only-the-lead-unit-replies",
                    scene -> Attempt.by(scene, Scene.of(scene.stranger(), Post.HANDLER))),
            before("contact", "contact-without-submitter", scene -> Attempt.with(scene, "submitterIds", List.of())),
            before("contact", "unknown-submitter", scene -> Attempt.with(scene, "submitterIds", List.of("s9"))),
            before("contact", "contact-summary-missing", scene -> Attempt.with(scene, "summary", " ")),
            before(
                    "contact",
                    "contact-before-this-round",
                    scene -> Attempt.with(
                            scene, "contactedOn", NOTICE.minusDays(1).toString())),
            before("draft", "point-unanswered", scene -> answers(scene, List::clear)),
            before("draft", "point-answered-twice", scene -> answers(scene, all -> all.add(all.get(0)))),
            before("draft", "unknown-point", scene -> answers(scene, all -> all.add(answer(all, "pointId", "p99")))),
            before(
                    "draft",
                    "implementation-status-missing",
                    scene -> answers(scene, all -> all.set(0, answer(all, "implementationStatus", " ")))),
            before("draft", "unknown-outcome-class", scene -> Attempt.with(scene, "outcomeClass", "Z")),
            before("draft", "disclosure-reason-missing", scene -> Attempt.with(scene, "disclosure", "WITHHELD")),
            before("draft", "opinion-untreated", scene -> Attempt.with(scene, "opinionTreatments", List.of()))
                    .where(ReplyMistakes::treatsOpinions),
            before(
                            "draft",
                            "opinion-treated-twice",
                            scene -> treatments(scene, all -> {
                                all.add(all.get(0));
                                return all;
                            }))
                    .where(ReplyMistakes::treatsOpinions),
            before(
                            "draft",
                            "treatment-reason-missing",
                            scene -> treatments(scene, all -> {
                                all.set(0, changed(all.get(0), "outcome", "NOT_ADOPTED"));
                                return all;
                            }))
                    .where(ReplyMistakes::treatsOpinions),
            before(
                    "draft",
                    "no-such-opinion",
                    scene -> treatments(scene, all -> {
                        all.add(Map.of("assignmentId", "none", "outcome", "ADOPTED", "reason", ""));
                        return all;
                    })),
            before("draft", "draft-awaited", scene -> pass(scene, Post.SECTION_HEAD, "CHECK"))
                    .where(scene -> !scene.had("draft")),
            before(
                            "draft",
                            "not-yet-signed-off",
                            scene -> Attempt.command(
                                    scene.ofLead(Post.HANDLER),
                                    scene.reply() + "/deliveries",
                                    Map.of("deliveries", DeliveryMistakes.deliveries(scene, scene.today()))))
                    .where(scene -> !scene.had("draft")),
            before("sign-off", "not-this-levels-turn", scene -> pass(scene, Post.UNIT_HEAD, "SIGN_OFF"))
                    .where(scene -> level(scene, "CHECK")),
            before("sign-off", "wrong-post-for-level", scene -> Attempt.by(scene, scene.ofLead(Post.HANDLER))),
            before(
                            "sign-off",
                            "same-person-on-consecutive-levels",
                            scene -> Attempt.by(
                                    scene,
                                    named(
                                            scene,
                                            Post.SECTION_HEAD,
                                            scene.ofLead(Post.HANDLER).person())))
                    .where(scene -> level(scene, "CHECK")),
            before(
                    "sign-off",
                    "act-before-previous-level",
                    scene -> Attempt.same(scene)
                            .header("Occurred-On", scene.today().minusDays(9).toString())),
            before("send-back", "send-back-reason-missing", scene -> Attempt.with(scene, "reason", "")),
            before("send-back", "send-back-target-not-allowed", scene -> Attempt.with(scene, "to", "SIGN_OFF")),
            after("sign-off", "already-signed-off", Attempt::same).where(scene -> level(scene, "SIGN_OFF")),
            after("sign-off", "contact-missing", scene -> pass(scene, Post.UNIT_HEAD, "SIGN_OFF"))
                    .where(scene -> level(scene, "REVIEW") && !scene.had("contact")),
            after("contact", "face-to-face-contact-missing", scene -> pass(scene, Post.UNIT_HEAD, "SIGN_OFF"))
                    .where(scene -> early(scene) && !visited(scene)),
            after("contact", "opinion-outstanding", scene -> pass(scene, Post.UNIT_HEAD, "SIGN_OFF"))
                    .where(scene -> early(scene) && visited(scene)),
            before(
                    "sign-off-chain",
                    "chain-out-of-order",
                    scene -> Attempt.with(scene, "levels", List.of("DRAFT", "SIGN_OFF", "CHECK"))),
            before("sign-off-chain", "chain-reason-missing", scene -> Attempt.with(scene, "reason", " ")));

    private ReplyMistakes() {}

    /** A contact like any other. */
    static Map<String, Object> contact(Scene scene) {
        return Map.of("phase", "DURING", "mode", "VISIT", "submitterIds", scene.submitters(), "summary", "上门面商，听取意见。");
    }

    /** Whether the act is about that level. */
    static boolean level(Scene scene, String level) {
        return scene.body() instanceof Map<?, ?> body && level.equals(body.get("level"));
    }

    private static boolean visited(Scene scene) {
        return scene.body() instanceof Map<?, ?> body && "VISIT".equals(body.get("mode"));
    }

    /** Drafted and checked before it could be signed. */
    private static boolean early(Scene scene) {
        return scene.round() == 1 && scene.had("sign-off") && !scene.had("deliver");
    }

    private static boolean treatsOpinions(Scene scene) {
        return scene.body() instanceof Map<?, ?> body
                && body.get("opinionTreatments") instanceof List<?> treatments
                && !treatments.isEmpty();
    }

    private static Attempt pass(Scene scene, Post post, String level) {
        return Attempt.command(
                scene.ofLead(post), scene.reply() + "/sign-offs", Map.of("level", level, "decision", "PASS"));
    }

    private static Desk named(Scene scene, Post post, String person) {
        Desk desk = scene.ofLead(post);
        return new Desk(post, desk.unitId(), desk.unitName(), person);
    }

    /** Changes a list of answers. */
    @FunctionalInterface
    private interface Change {
        void in(List<Map<String, Object>> all);
    }

    private static Attempt answers(Scene scene, Change change) {
        List<Map<String, Object>> all = list(scene, "answers");
        change.in(all);
        return Attempt.with(scene, "answers", all);
    }

    private static Attempt treatments(Scene scene, UnaryOperator<List<Map<String, Object>>> change) {
        return Attempt.with(scene, "opinionTreatments", change.apply(list(scene, "opinionTreatments")));
    }

    private static Map<String, Object> answer(List<Map<String, Object>> all, String field, String value) {
        return changed(all.get(0), field, value);
    }

    private static Map<String, Object> changed(Map<String, Object> one, String field, String value) {
        Map<String, Object> other = new LinkedHashMap<>(one);
        other.put(field, value);
        return other;
    }

    @SuppressWarnings("unchecked") // the season sends it like this
    private static List<Map<String, Object>> list(Scene scene, String field) {
        return new ArrayList<>((List<Map<String, Object>>) ((Map<String, Object>) scene.body()).get(field));
    }
}
