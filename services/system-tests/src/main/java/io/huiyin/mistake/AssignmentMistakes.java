package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.WITHDRAWN;
import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 签收 and 退办 gone wrong (R21, A12, D11), and what is done for a case that was never received or is over. */
final class AssignmentMistakes {
    private static final LocalDate WINDOW_IS_OVER = LocalDate.of(2023, 7, 3);
    private static final LocalDate NOTICE = LocalDate.of(2023, 6, 14);

    static final List<Mistake> ALL = List.of(
            before("receive", "not-your-assignment", scene -> Attempt.byStranger(scene, Post.LIAISON_OFFICER)),
            before(
                    "receive",
                    "day-in-the-future",
                    scene -> entered(scene, scene.today().plusDays(1))),
            before("receive", "received-before-assigned", scene -> entered(scene, NOTICE.minusDays(1))),
            before("receive", "assignment-not-yet-received", ReplyMistakes::contacting)
                    .where(AssignmentMistakes::leads),
            after("receive", "assignment-already-received", Attempt::same),
            before("return", "return-reason-missing", scene -> Attempt.with(scene, "reason", " ")),
            after("return", "assignment-is-returned", Attempt::same),
            before("contact", "return-window-closed", scene -> giveBack(scene, scene.leadAssignment()))
                    .where(scene -> scene.today().isAfter(WINDOW_IS_OVER) && scene.round() == 1),
            after(
                            "opinion-sign-off",
                            "already-answered-for",
                            scene -> Attempt.command(
                                    scene.who(),
                                    scene.assignment(assignmentId(scene)) + "/returns",
                                    Map.of("reason", "不属于职责。")))
                    .where(scene -> scene.says("level", "SIGN_OFF")),
            before("deliver", "assignment-is-released", scene -> giveBack(scene, scene.leadAssignment()))
                    .inCaseOf(WITHDRAWN));

    private AssignmentMistakes() {}

    private static boolean leads(Scene scene) {
        return scene.url().startsWith(scene.assignment(scene.leadAssignment()));
    }

    private static Attempt entered(Scene scene, LocalDate day) {
        return Attempt.with(scene, "lateEntry", Attempt.GROUNDS).header("Occurred-On", day.toString());
    }

    private static Attempt giveBack(Scene scene, String assignmentId) {
        return Attempt.command(
                scene.ofLead(Post.LIAISON_OFFICER),
                scene.assignment(assignmentId) + "/returns",
                Map.of("reason", "不属于我单位职责。"));
    }

    /** Of the opinion the act is about. */
    private static String assignmentId(Scene scene) {
        return scene.coAssignments().values().stream()
                .filter(id -> scene.url().startsWith(scene.opinion(id)))
                .findFirst()
                .orElseThrow();
    }
}
