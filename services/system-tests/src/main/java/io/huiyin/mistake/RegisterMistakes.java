package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.before;

import io.huiyin.season.Scene;
import io.huiyin.season.Season;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A 建议 or 提案 registered or numbered wrongly (R5, R63, R103, R116, A9, A13, D15). */
final class RegisterMistakes {
    private static final String ACT = "commit-import";
    private static final Map<String, Object> LEAD = submitter("张三", "DEPUTY", true);

    static final List<Mistake> ALL = List.of(
            before(ACT, "kind-missing", scene -> with(scene, "kind", null)),
            before(ACT, "title-missing", scene -> with(scene, "title", " ")),
            before(ACT, "title-too-long", scene -> with(scene, "title", "长".repeat(201))),
            before(ACT, "text-missing", scene -> with(scene, "text", "\n")),
            before(ACT, "text-too-long", scene -> with(scene, "text", "长".repeat(20_001))),
            before(ACT, "unsupported-characters", scene -> with(scene, "title", "关于铃\u0007的建议")),
            before(ACT, "contact-data-refused", scene -> submitters(scene, submitter("张三13800001234", "DEPUTY", true))),
            before(ACT, "name-too-long", scene -> submitters(scene, submitter("长".repeat(101), "DEPUTY", true))),
            before(ACT, "submitter-missing", scene -> with(scene, "submitters", List.of())),
            before(ACT, "too-many", scene -> with(scene, "points", Collections.nCopies(51, "请答复。"))),
            before(ACT, "lead-missing", scene -> submitters(scene, submitter("张三", "DEPUTY", false))),
            before(ACT, "several-leads", scene -> submitters(scene, LEAD, submitter("李四", "DEPUTY", true))),
            before(ACT, "submitter-repeated", scene -> submitters(scene, LEAD, submitter("张三", "DEPUTY", false))),
            before(
                    ACT,
                    "submitter-of-other-kind",
                    scene -> submitters(scene, LEAD, submitter("李四", "CPPCC_MEMBER", false))),
            before(
                    ACT,
                    "organization-cannot-suggest",
                    scene -> submitters(scene, submitter("县工商联", "ORGANIZATION", true))),
            before(ACT, "point-invalid", scene -> with(scene, "points", List.of("请答复。", " "))),
            before("assign", "already-numbered", scene -> number(scene, "试", 999)),
            before("assign", "number-invalid", scene -> number(scene, "试类", 0)));

    private RegisterMistakes() {}

    /** A 建议 in which nothing is wrong. */
    static Attempt good(Scene scene) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sessionId", "2023");
        body.put("kind", "DEPUTY_SUGGESTION");
        body.put("title", "关于改善通学路段照明的建议");
        body.put("text", "群众多次反映这一问题，希望有关部门重视。");
        body.put("points", List.of("请答复整改时间。"));
        body.put("submitters", List.of(LEAD));
        body.put("key", false);
        return Attempt.command(Season.GOVERNMENT_OFFICE, scene.endpoints().proposal() + "/proposals", body);
    }

    /** The same with one thing changed. */
    static Attempt with(Scene scene, String field, @Nullable Object value) {
        return good(scene).with(field, value);
    }

    private static Attempt submitters(Scene scene, Map<String, Object> first, Map<String, Object> second) {
        return with(scene, "submitters", List.of(first, second));
    }

    private static Attempt submitters(Scene scene, Map<String, Object> only) {
        return with(scene, "submitters", List.of(only));
    }

    private static Map<String, Object> submitter(String name, String kind, boolean lead) {
        return Map.of("name", name, "kind", kind, "lead", lead);
    }

    private static Attempt number(Scene scene, String category, int serial) {
        return Attempt.command(
                Season.GOVERNMENT_OFFICE,
                scene.proposal() + "/numbers",
                Map.of("category", category, "serial", serial));
    }
}
