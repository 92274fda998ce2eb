package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.WITHDRAWN;
import static io.huiyin.mistake.Mistake.after;
import static io.huiyin.mistake.Mistake.before;

import io.huiyin.season.Scene;
import io.huiyin.season.Season;
import java.util.List;
import java.util.Map;

/** 交办, 改办, co-units, withdrawal and 并案 gone wrong (R29, A12). */
final class CaseMistakes {
    private static final String CLOSED = "OWN_CHAIN";
    private static final String MERGED = "MERGED";

    static final List<Mistake> ALL = List.of(
            before("assign", "lead-unit-missing", scene -> Attempt.with(scene, "leadUnitId", null)),
            before(
                    "assign",
                    "occurred-in-future",
                    scene -> Attempt.same(scene)
                            .header("Occurred-On", scene.today().plusDays(1).toString())),
            before(
                    "assign",
                    "not-assigned",
                    scene -> join(scene, scene.stranger().unitId())),
            before("assign", "unknown-unit", scene -> Attempt.with(scene, "leadUnitId", "没有这个局")),
            before(
                    "assign",
                    "lead-is-co-unit",
                    scene -> Attempt.with(
                            scene, "coUnitIds", List.of(scene.lead().unitId()))),
            before(
                    "assign",
                    "unit-repeated",
                    scene -> Attempt.with(
                            scene,
                            "coUnitIds",
                            List.of(scene.stranger().unitId(), scene.stranger().unitId()))),
            after("assign", "already-assigned", Attempt::same),
            after("assign", "merge-target-not-assigned", scene -> merge(scene, scene.at(MERGED)))
                    .where(scene -> !scene.suggestion()
                            && scene.tells(MERGED)
                            && !scene.at(MERGED).had("assign")),
            before("reassign", "assignment-not-in-force", scene -> Attempt.with(scene, "returnedAssignmentId", "none")),
            before("reassign", "leader-decides-return", scene -> Attempt.by(scene, Season.GOVERNMENT_OFFICE))
                    .where(scene -> !scene.who().equals(Season.GOVERNMENT_OFFICE)),
            before(
                    "co-unit-join",
                    "unit-holds-assignment",
                    scene -> Attempt.with(scene, "unitId", scene.lead().unitId())),
            before("co-unit-join", "because-missing", scene -> Attempt.with(scene, "reason", " ")),
            before(
                    "co-unit-release",
                    "lead-cannot-leave",
                    scene -> Attempt.command(
                            scene.who(),
                            scene.proposal() + "/co-units/" + scene.leadAssignment() + "/releases",
                            scene.body())),
            before(
                            "withdraw",
                            "submitters-not-agreed",
                            scene -> Attempt.with(
                                    scene,
                                    "agreements",
                                    List.of(Map.of(
                                            "submitterId", scene.submitters().get(0)))))
                    .where(scene -> scene.submitters().size() > 1),
            before(
                    "withdraw",
                    "submitter-unknown",
                    scene -> Attempt.with(scene, "agreements", List.of(Map.of("submitterId", "s99")))),
            before(
                            "deliver",
                            "proposal-stopped",
                            scene -> join(scene, scene.stranger().unitId()))
                    .inCaseOf(WITHDRAWN),
            before(
                    "deliver",
                    "reply-is-signed-off",
                    scene -> join(scene, scene.stranger().unitId())),
            before(
                            "close-session",
                            "proposal-is-closed",
                            scene -> join(scene, scene.stranger().unitId()))
                    .inCaseOf(CLOSED),
            before("merge", "merge-into-itself", scene -> Attempt.with(scene, "into", scene.proposalId())),
            before("merge", "merge-of-other-batch", scene -> merge(scene, scene.at(CLOSED)))
                    .where(scene -> scene.tells(CLOSED) && scene.at(CLOSED).suggestion()),
            before("draft", "merge-target-stopped", scene -> merge(scene, scene.at(WITHDRAWN)))
                    .where(scene -> scene.round() == 1
                            && scene.tells(WITHDRAWN)
                            && scene.at(WITHDRAWN).had("withdraw")
                            && scene.suggestion() == scene.at(WITHDRAWN).suggestion()),
            before("deliver", "merge-after-sign-off", scene -> merge(scene, scene.at("MERGED_INTO")))
                    .where(scene -> !scene.suggestion() && scene.round() == 1 && scene.tells("MERGED_INTO")));

    private CaseMistakes() {}

    private static Attempt join(Scene scene, String unitId) {
        return Attempt.command(
                Season.GOVERNMENT_OFFICE,
                scene.proposal() + "/co-units",
                Map.of("unitId", unitId, "reason", "涉及该单位职责。"));
    }

    private static Attempt merge(Scene scene, Scene into) {
        return Attempt.command(
                Season.GOVERNMENT_OFFICE,
                scene.proposal() + "/merges",
                Map.of("into", into.proposalId(), "reason", "反映同一问题，合并办理。"));
    }
}
