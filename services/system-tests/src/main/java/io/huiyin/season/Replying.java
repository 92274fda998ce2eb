package io.huiyin.season;

import io.huiyin.contracts.value.Post;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 面商, drafts, the four levels and delivery of a case's replies (R49–R63). */
final class Replying {
    private final CaseDesk desk;
    private final Agenda agenda;
    private final CoHandling coHandling;
    private final Correcting correcting;

    Replying(CaseDesk desk, Agenda agenda, CoHandling coHandling) {
        this.desk = desk;
        this.agenda = agenda;
        this.coHandling = coHandling;
        this.correcting = new Correcting(desk);
    }

    void contact(int round, String phase, String mode, String summary, @Nullable String explains) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("phase", phase);
        body.put("mode", mode);
        body.put("submitterIds", desk.submitters());
        body.put("summary", summary);
        if (explains != null) {
            body.put("explains", explains);
        }
        desk.command(
                desk.lead(),
                Post.HANDLER,
                "contact",
                round,
                desk.reply(round) + "/contacts",
                body,
                Map.of("phase", phase, "explains", explains == null ? "" : explains));
    }

    /**
     * Drafts on the day, level by level on the two days after it.
     *
     * @param sentBackBy the level that sends the first draft back to the drafter, or null
     */
    void write(int round, LocalDate draftOn, @Nullable String sentBackBy) {
        agenda.on(draftOn, () -> {
            draft(round, 1);
            if (sentBackBy == null) {
                pass(round, "CHECK", Post.SECTION_HEAD);
            } else {
                sendBack(round, sentBackBy);
            }
        });
        LocalDate next = draftOn.plusDays(1);
        agenda.on(next, () -> {
            if (sentBackBy != null) {
                draft(round, 2);
                pass(round, "CHECK", Post.SECTION_HEAD);
            }
            pass(round, "REVIEW", Post.LEADER_IN_CHARGE);
        });
        agenda.on(next.plusDays(1), () -> pass(round, "SIGN_OFF", Post.UNIT_HEAD));
    }

    /** As far as it goes before anybody was talked to; the chain begins again with the next draft. */
    void draftEarly() {
        draft(1, 0);
        pass(1, "CHECK", Post.SECTION_HEAD);
        pass(1, "REVIEW", Post.LEADER_IN_CHARGE);
    }

    /** Where a unit's own chain has no 审核 (D10). */
    void writeWithoutReview(int round, LocalDate draftOn) {
        agenda.on(draftOn, () -> draft(round, 1));
        agenda.on(draftOn.plusDays(1), () -> pass(round, "CHECK", Post.SECTION_HEAD));
        agenda.on(draftOn.plusDays(2), () -> pass(round, "SIGN_OFF", Post.UNIT_HEAD));
    }

    /** 签批 sends it back to 审核, which passes it again (R62); the drafter has no part in it. */
    void writeSentBackBelow(int round, LocalDate draftOn) {
        agenda.on(draftOn, () -> {
            draft(round, 1);
            pass(round, "CHECK", Post.SECTION_HEAD);
            pass(round, "REVIEW", Post.LEADER_IN_CHARGE);
            sendBack(round, "SIGN_OFF", Post.UNIT_HEAD, "REVIEW");
        });
        agenda.on(draftOn.plusDays(1), () -> pass(round, "REVIEW", Post.LEADER_IN_CHARGE));
        agenda.on(draftOn.plusDays(2), () -> pass(round, "SIGN_OFF", Post.UNIT_HEAD));
    }

    private void sendBack(int round, String by) {
        if (!by.equals("CHECK")) {
            pass(round, "CHECK", Post.SECTION_HEAD);
        }
        if (by.equals("SIGN_OFF")) {
            pass(round, "REVIEW", Post.LEADER_IN_CHARGE);
        }
        Post post =
                by.equals("CHECK") ? Post.SECTION_HEAD : by.equals("REVIEW") ? Post.LEADER_IN_CHARGE : Post.UNIT_HEAD;
        sendBack(round, by, post, "DRAFT");
    }

    private void draft(int round, int revision) {
        List<Map<String, String>> answers = desk.points().stream()
                .map(point -> Map.of(
                        "pointId",
                        point,
                        "answer",
                        "关于第" + point.substring(1) + "项事项，我单位已经现场核实，列入今年工作安排，明确专人负责，按月通报进度。",
                        "implementationStatus",
                        "已经完成现场核查，正在组织实施，计划年底前完成。",
                        "adoption",
                        "ADOPTED"))
                .toList();
        List<Map<String, String>> treatments = coHandling.given().stream()
                .map(assignmentId -> Map.of("assignmentId", assignmentId, "outcome", "ADOPTED", "reason", ""))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("answers", answers);
        body.put("outcomeClass", round == 1 ? "B" : "A");
        body.put("disclosure", "PROACTIVE");
        body.put("opinionTreatments", treatments);
        desk.command(
                desk.lead(),
                Post.HANDLER,
                "draft",
                round,
                desk.reply(round) + "/drafts",
                body,
                Map.of("revision", Integer.toString(revision)));
    }

    private void pass(int round, String level, Post post) {
        desk.command(
                desk.lead(),
                post,
                "sign-off",
                round,
                desk.reply(round) + "/sign-offs",
                Map.of("level", level, "decision", "PASS"),
                Map.of("level", level, "decision", "PASS"));
    }

    private void sendBack(int round, String level, Post post, String to) {
        desk.command(
                desk.lead(),
                post,
                "send-back",
                round,
                desk.reply(round) + "/sign-offs",
                Map.of("level", level, "decision", "SEND_BACK", "to", to, "reason", "措施不够具体，请写明完成时间和责任人。"),
                Map.of("level", level, "to", to));
    }

    /** To every submitter, by hand, today. */
    void deliver(int round) {
        command(round, Map.of("deliveries", deliveries(desk.today())), Map.of());
    }

    /** What was delivered on an earlier day is entered today, with what proves it (D11). */
    void enterDelivery(int round, LocalDate deliveredOn) {
        command(
                round,
                Map.of("deliveries", deliveries(deliveredOn), "lateEntry", Correcting.GROUNDS),
                Map.of("claimedOn", deliveredOn.toString()));
    }

    private void command(int round, Map<String, Object> body, Map<String, String> facts) {
        desk.command(desk.lead(), Post.HANDLER, "deliver", round, desk.reply(round) + "/deliveries", body, facts);
    }

    private List<Map<String, String>> deliveries(LocalDate deliveredOn) {
        return desk.submitters().stream()
                .map(submitter -> Map.of(
                        "submitterId",
                        submitter,
                        "channel",
                        "BY_HAND",
                        "deliveredOn",
                        deliveredOn.toString(),
                        "proof",
                        "签收单-" + desk.caseKey() + "-" + submitter))
                .toList();
    }

    /** The day on record is said to be another one (D11). */
    void correctDelivery(int round, LocalDate claimedOn) {
        correcting.request(Correcting.Act.DELIVERY, desk.lead(), round, desk.reply(round), claimedOn);
    }

    /** The office confirms or refuses it. */
    void decideCorrection(int round, boolean confirmed) {
        correcting.decide(Correcting.Act.DELIVERY, desk.lead(), round, desk.reply(round), confirmed);
    }
}
