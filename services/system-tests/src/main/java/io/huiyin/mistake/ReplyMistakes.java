package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.Scene;
import io.huiyin.season.SeasonClient.Desk;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 面商, drafts and the levels of a reply gone wrong (R32, R49, R57, R62, R63, A1, A19, D5, D10). */
final class ReplyMistakes {
    private static final LocalDate NOTICE = LocalDate.of(2023, 6, 14);

    static final List<Mistake> ALL = List.of(
            before("contact", "only-the-lead-unit-replies", scene -> Attempt.byStranger(scene, Post.HANDLER)),
            before("contact", "contact-without-submitter", scene -> Attempt.with(scene, "submitterIds", List.of())),
            before("contact", "unknown-submitter", scene -> Attempt.with(scene, "submitterIds", List.of("s9"))),
            before("contact", "contact-summary-missing", scene -> Attempt.with(scene, "summary", " ")),
            before(
                    "contact",
                    "contact-before-this-round",
                    scene -> Attempt.with(
                            scene, "contactedOn", NOTICE.minusDays(1).toString())),
            before("draft", "point-unanswered", scene -> Attempt.changing(scene, "answers", List::clear)),
            before(
                    "draft",
                    "point-answered-twice",
                    scene -> Attempt.changing(scene, "answers", all -> all.add(all.get(0)))),
            before(
                    "draft",
                    "unknown-point",
                    scene -> Attempt.changing(scene, "answers", all -> {
                        Map<String, Object> unknown = new LinkedHashMap<>(all.get(0));
                        unknown.put("pointId", "p99");
                        all.add(unknown);
                    })),
            before(
                    "draft",
                    "implementation-status-missing",
                    scene ->
                            Attempt.changing(scene, "answers", all -> all.get(0).put("implementationStatus", " "))),
            before("draft", "unknown-outcome-class", scene -> Attempt.with(scene, "outcomeClass", "Z")),
            before("draft", "disclosure-reason-missing", scene -> Attempt.with(scene, "disclosure", "WITHHELD")),
            before("draft", "opinion-untreated", scene -> Attempt.with(scene, "opinionTreatments", List.of()))
                    .where(ReplyMistakes::treatsOpinions),
            before(
                            "draft",
                            "opinion-treated-twice",
                            scene -> Attempt.changing(scene, "opinionTreatments", all -> all.add(all.get(0))))
                    .where(ReplyMistakes::treatsOpinions),
            before(
                            "draft",
                            "treatment-reason-missing",
                            scene -> Attempt.changing(
                                    scene,
                                    "opinionTreatments",
                                    all -> all.get(0).put("outcome", "NOT_ADOPTED")))
                    .where(ReplyMistakes::treatsOpinions),
            before(
                    "draft",
                    "no-such-opinion",
                    scene -> Attempt.changing(
                            scene,
                            "opinionTreatments",
                            all -> all.add(Map.of("assignmentId", "none", "outcome", "ADOPTED", "reason", "")))),
            before("draft", "draft-awaited", scene -> pass(scene, Post.SECTION_HEAD, "CHECK"))
                    .where(scene -> !scene.had("draft")),
            before("sign-off", "not-this-levels-turn", scene -> pass(scene, Post.UNIT_HEAD, "SIGN_OFF"))
                    .where(scene -> scene.says("level", "CHECK")),
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
                    .where(scene -> scene.says("level", "CHECK")),
            before(
                    "sign-off",
                    "act-before-previous-level",
                    scene -> Attempt.same(scene)
                            .header("Occurred-On", scene.today().minusDays(9).toString())),
            before("send-back", "send-back-reason-missing", scene -> Attempt.with(scene, "reason", "")),
            before("send-back", "send-back-target-not-allowed", scene -> Attempt.with(scene, "to", "SIGN_OFF")),
            after("sign-off", "already-signed-off", Attempt::same).where(scene -> scene.says("level", "SIGN_OFF")),
            after("sign-off", "contact-missing", scene -> pass(scene, Post.UNIT_HEAD, "SIGN_OFF"))
                    .where(scene -> scene.says("level", "REVIEW") && !scene.had("contact")),
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

    /** The lead talks to the submitters as ever. */
    static Attempt contacting(Scene scene) {
        return Attempt.command(
                scene.ofLead(Post.HANDLER),
                scene.reply() + "/contacts",
                Map.of(
                        "phase",
                        "DURING",
                        "mode",
                        "VISIT",
                        "submitterIds",
                        scene.submitters(),
                        "summary",
                        "上门面商，听取意见。"));
    }

    private static boolean visited(Scene scene) {
        return scene.says("mode", "VISIT");
    }

    /** Drafted and checked before it could be signed. */
    private static boolean early(Scene scene) {
        return scene.round() == 1 && scene.had("sign-off") && !scene.had("deliver");
    }

    private static boolean treatsOpinions(Scene scene) {
        return scene.said("opinionTreatments") instanceof List<?> treatments && !treatments.isEmpty();
    }

    private static Attempt pass(Scene scene, Post post, String level) {
        return Attempt.command(
                scene.ofLead(post), scene.reply() + "/sign-offs", Map.of("level", level, "decision", "PASS"));
    }

    private static Desk named(Scene scene, Post post, String person) {
        Desk desk = scene.ofLead(post);
        return new Desk(post, desk.unitId(), desk.unitName(), person);
    }
}
