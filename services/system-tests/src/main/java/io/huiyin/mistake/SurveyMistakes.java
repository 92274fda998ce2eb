package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.Form;
import io.huiyin.season.Http;
import io.huiyin.season.Scene;
import io.huiyin.season.SeasonClient.Desk;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 征询意见 gone wrong: links, answers, paper and its confirmation (R142–R147, A9, A10, D2, D3). */
final class SurveyMistakes {
    private static final byte[] SCAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final int TOO_LARGE = 10 * 1024 * 1024 + 1;
    private static final int FIRST_OF_SEVERAL = 2;

    static final List<Mistake> ALL = List.of(
            before("issue-links", "other-office-issues-links", scene -> Attempt.by(scene, otherOffice(scene))),
            before("answer", "satisfaction-missing", scene -> Attempt.with(scene, "satisfaction", null)),
            before("answer", "comment-too-long", scene -> Attempt.with(scene, "comment", "长".repeat(2_001))),
            before("answer", "link-unknown", scene -> Attempt.command(null, scene.url() + "x", scene.body())),
            after("answer", "already-answered", Attempt::same),
            before("paper-answer", "scan-empty", scene -> paper(scene, Map.of(), new byte[0])),
            before(
                    "paper-answer",
                    "scan-type-unknown",
                    scene -> paper(scene, Map.of(), "MZ".getBytes(StandardCharsets.UTF_8))),
            before("paper-answer", "scan-too-large", scene -> paper(scene, Map.of(), tooLarge())),
            before("paper-answer", "paper-carried-by-unit", scene -> paper(scene, Map.of("carriedBy", "OFFICE"), SCAN)),
            before(
                    "paper-answer",
                    "not-one-of-the-submitters",
                    scene -> paper(scene, Map.of("submitterId", "s9"), SCAN)),
            before(
                    "paper-answer",
                    "signed-on-impossible",
                    scene -> paper(
                            scene, Map.of("signedOn", scene.today().plusDays(1).toString()), SCAN)),
            before(
                    "paper-answer",
                    "other-office-keeps-paper",
                    scene -> Attempt.command(otherOffice(scene), scene.url(), form(scene, Map.of(), SCAN))),
            after(
                            "answer",
                            "paper-goes-to-office",
                            scene -> Attempt.command(
                                    scene.ofLead(Post.LIAISON_OFFICER),
                                    scene.survey() + "/paper-answers",
                                    form(scene, Map.of(), SCAN)))
                    .where(SurveyMistakes::firstOfSeveralIsNotSatisfied),
            before("confirmation", "confirmation-unclear", scene -> Attempt.with(scene, "agree", null)),
            after("confirmation", "nothing-to-confirm", Attempt::same));

    private SurveyMistakes() {}

    /** The survey was opened and told this answer, nothing else: somebody has not answered yet. */
    private static boolean firstOfSeveralIsNotSatisfied(Scene scene) {
        return scene.submitters().size() > 1
                && scene.says("satisfaction", "DISSATISFIED")
                && scene.answer().path("sequence").asInt() == FIRST_OF_SEVERAL;
    }

    private static Desk otherOffice(Scene scene) {
        Post other = scene.keeper().post() == Post.CONGRESS_OFFICE ? Post.CPPCC_OFFICE : Post.CONGRESS_OFFICE;
        return new Desk(other, other.name(), "另一办公室", "另一办公室");
    }

    private static Attempt paper(Scene scene, Map<String, Object> changed, byte[] scan) {
        return Attempt.command(scene.who(), scene.url(), form(scene, changed, scan));
    }

    private static Form form(Scene scene, Map<String, Object> changed, byte[] scan) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("submitterId", scene.submitters().get(0));
        answer.put("satisfaction", "BASICALLY_SATISFIED");
        answer.put("comment", "同意。");
        answer.put("signedOn", scene.today().toString());
        answer.put("carriedBy", "UNIT");
        answer.putAll(changed);
        return Form.of("answer", Http.bytes(answer), "scan", scan);
    }

    private static byte[] tooLarge() {
        byte[] scan = new byte[TOO_LARGE];
        System.arraycopy(SCAN, 0, scan, 0, SCAN.length);
        return scan;
    }
}
