package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.WITHDRAWN;
import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 会办意见 and letters for assistance gone wrong (R30–R32, R60, A23, D5). */
final class OpinionMistakes {
    private static final LocalDate BEFORE_ANY_OPINION = LocalDate.of(2023, 7, 1);

    static final List<Mistake> ALL = List.of(
            before("opinion-draft", "not-your-opinion", scene -> Attempt.byStranger(scene, Post.HANDLER)),
            before("opinion-draft", "opinion-text-missing", scene -> Attempt.with(scene, "text", " ")),
            before("opinion-draft", "opinion-not-submitted", scene -> sendBack(scene, base(scene, "/drafts"))),
            after(
                            "opinion-sign-off",
                            "opinion-already-submitted",
                            scene -> Attempt.command(scene.who(), base(scene, "/sign-offs") + "/drafts", draft()))
                    .where(scene -> scene.says("level", "SIGN_OFF")),
            after(
                            "opinion-sign-off",
                            "opinion-sent-back-too-often",
                            scene -> sendBack(scene, base(scene, "/sign-offs")))
                    .where(scene -> scene.says("level", "SIGN_OFF") && scene.had("opinion-send-back")),
            before("opinion-send-back", "opinion-send-back-reason-missing", scene -> Attempt.with(scene, "reason", "")),
            before(
                    "opinion-send-back",
                    "opinion-sent-back-before-submission",
                    scene -> Attempt.same(scene).header("Occurred-On", BEFORE_ANY_OPINION.toString())),
            before(
                    "opinion-send-back",
                    "only-the-lead-unit-sends-back",
                    scene -> Attempt.byStranger(scene, Post.SECTION_HEAD)),
            after("sign-off", "opinions-settled", scene -> sendBack(scene, firstOpinion(scene)))
                    .where(scene -> scene.says("level", "SIGN_OFF")
                            && !scene.coAssignments().isEmpty()),
            before(
                            "deliver",
                            "opinion-no-longer-owed",
                            scene -> Attempt.command(
                                    Scene.of(
                                            scene.coAssignments()
                                                    .keySet()
                                                    .iterator()
                                                    .next(),
                                            Post.HANDLER),
                                    firstOpinion(scene) + "/drafts",
                                    draft()))
                    .inCaseOf(WITHDRAWN),
            before("assistance-request", "assisting-unit-missing", scene -> Attempt.with(scene, "unitName", " ")),
            before(
                    "assistance-request",
                    "own-unit-asked",
                    scene -> Attempt.with(scene, "unitName", scene.lead().fullName())),
            before("assistance-request", "assistance-matter-missing", scene -> Attempt.with(scene, "matter", "")),
            before(
                    "assistance-request",
                    "assistance-letter-number-missing",
                    scene -> Attempt.with(scene, "letterNumber", "")),
            before(
                    "assistance-request",
                    "assistance-before-this-round",
                    scene -> Attempt.with(scene, "requestedOn", "2023-06-01")),
            before(
                    "assistance-request",
                    "no-such-assistance-request",
                    scene -> Attempt.command(scene.who(), scene.url() + "/1/answers", Map.of("text", "同意。"))),
            before("assistance-answer", "not-the-assisting-unit", scene -> Attempt.byStranger(scene, Post.HANDLER)),
            before("assistance-answer", "assistance-answer-missing", scene -> Attempt.with(scene, "text", "")),
            before(
                    "assistance-answer",
                    "assistance-answered-before-asked",
                    scene -> Attempt.with(
                            scene, "answeredOn", scene.today().minusDays(20).toString())),
            after("assistance-answer", "assistance-already-answered", Attempt::same));

    private OpinionMistakes() {}

    /** URL of the opinion the act is about. */
    private static String base(Scene scene, String end) {
        return scene.url().substring(0, scene.url().length() - end.length());
    }

    private static String firstOpinion(Scene scene) {
        return scene.opinion(scene.coAssignments().values().iterator().next());
    }

    private static Attempt sendBack(Scene scene, String opinion) {
        return Attempt.command(scene.ofLead(Post.SECTION_HEAD), opinion + "/send-backs", Map.of("reason", "请写明完成时间。"));
    }

    private static Map<String, Object> draft() {
        return Map.of("text", "同意。", "disclosure", "CONSENTED");
    }
}
