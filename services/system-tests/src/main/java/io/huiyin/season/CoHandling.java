package io.huiyin.season;

import io.huiyin.contracts.value.Post;
import io.huiyin.samples.SampleUnit;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 会办: opinions of the co-units (R30, D5), who joins and leaves (A12), help by letter (R60). */
final class CoHandling {
    private final CaseDesk desk;
    private final Agenda agenda;
    private final Set<String> given = new LinkedHashSet<>();
    private final Correcting correcting;

    CoHandling(CaseDesk desk, Agenda agenda) {
        this.desk = desk;
        this.agenda = agenda;
        this.correcting = new Correcting(desk);
    }

    /** Assignment ids of the opinions that the lead has got. */
    Set<String> given() {
        return given;
    }

    /**
     * Every co-unit receives, and submits on its day.
     *
     * @param days by co-unit, in their order; null = never
     */
    void begin(LocalDate received, List<@Nullable LocalDate> days) {
        int index = 0;
        for (Map.Entry<SampleUnit, String> co : List.copyOf(desk.coAssignments().entrySet())) {
            agenda.on(received, () -> receive(co.getKey(), co.getValue()));
            LocalDate signed = days.get(index++);
            if (signed != null) {
                submit(co.getKey(), co.getValue(), signed);
            }
        }
    }

    private void receive(SampleUnit unit, String assignmentId) {
        desk.command(
                unit,
                Post.LIAISON_OFFICER,
                "receive",
                1,
                desk.assignment(assignmentId) + "/receipts",
                Map.of(),
                Map.of("role", "CO_HANDLING"));
    }

    /** Drafted the day before, signed off on the day; not by a unit that has been released meanwhile. */
    private void submit(SampleUnit unit, String assignmentId, LocalDate signed) {
        agenda.on(signed.minusDays(1), () -> {
            if (desk.coAssignments().containsValue(assignmentId)) {
                draft(unit, assignmentId, "涉及我单位的部分已经研究，同意按职责配合主办单位落实，并在年内完成现场核查。");
            }
        });
        agenda.on(signed, () -> {
            if (desk.coAssignments().containsValue(assignmentId)) {
                signOff(unit, assignmentId);
            }
        });
    }

    private void draft(SampleUnit unit, String assignmentId, String text) {
        desk.command(
                unit,
                Post.HANDLER,
                "opinion-draft",
                1,
                desk.opinion(assignmentId) + "/drafts",
                Map.of("text", text, "disclosure", "CONSENTED"),
                Map.of());
    }

    private void signOff(SampleUnit unit, String assignmentId) {
        pass(unit, assignmentId, "CHECK", Post.SECTION_HEAD);
        pass(unit, assignmentId, "REVIEW", Post.LEADER_IN_CHARGE);
        sign(unit, assignmentId);
    }

    private void sign(SampleUnit unit, String assignmentId) {
        pass(unit, assignmentId, "SIGN_OFF", Post.UNIT_HEAD);
        given.add(assignmentId);
    }

    private void pass(SampleUnit unit, String assignmentId, String level, Post post) {
        desk.command(
                unit,
                post,
                "opinion-sign-off",
                1,
                desk.opinion(assignmentId) + "/sign-offs",
                Map.of("level", level, "decision", "PASS"),
                Map.of("level", level));
    }

    /** The first co-unit signs three days after the rest is done, too late; said to have signed the day after (D11). */
    void signedInTimeEnteredLate(LocalDate ready) {
        Map.Entry<SampleUnit, String> first =
                desk.coAssignments().entrySet().iterator().next();
        SampleUnit unit = first.getKey();
        String assignmentId = first.getValue();
        String path = desk.opinion(assignmentId);
        agenda.on(ready, () -> {
            draft(unit, assignmentId, "同意按职责配合主办单位落实，年内完成现场核查。");
            pass(unit, assignmentId, "CHECK", Post.SECTION_HEAD);
            pass(unit, assignmentId, "REVIEW", Post.LEADER_IN_CHARGE);
        });
        agenda.on(ready.plusDays(3), () -> sign(unit, assignmentId));
        agenda.on(
                ready.plusDays(4), () -> correcting.request(Correcting.Act.OPINION, unit, 1, path, ready.plusDays(1)));
        agenda.on(ready.plusDays(7), () -> correcting.decide(Correcting.Act.OPINION, unit, 1, path, true));
    }

    /** The first co-unit's 把关 sends its own draft back; it is drafted anew. */
    void draftSentBack() {
        Map.Entry<SampleUnit, String> first =
                desk.coAssignments().entrySet().iterator().next();
        draft(first.getKey(), first.getValue(), "同意。");
        desk.command(
                first.getKey(),
                Post.SECTION_HEAD,
                "opinion-draft-send-back",
                1,
                desk.opinion(first.getValue()) + "/sign-offs",
                Map.of("level", "CHECK", "decision", "SEND_BACK", "to", "DRAFT", "reason", "内容过于简单，请写明职责和进度。"),
                Map.of("level", "CHECK"));
    }

    /** One more unit co-handles, receives and submits. */
    void join(String reason) {
        SampleUnit unit = desk.stranger();
        desk.office(
                Season.GOVERNMENT_OFFICE,
                "co-unit-join",
                1,
                desk.proposal() + "/co-units",
                Map.of("unitId", unit.unitId(), "reason", reason),
                Map.of("unit", unit.fullName()));
        desk.learn();
        String assignmentId = assignmentOf(unit);
        agenda.on(desk.today().plusDays(1), () -> receive(unit, assignmentId));
        submit(unit, assignmentId, desk.today().plusDays(20));
    }

    /** The first co-unit leaves, another one takes its place. */
    void replace() {
        Map.Entry<SampleUnit, String> first =
                desk.coAssignments().entrySet().iterator().next();
        desk.office(
                Season.GOVERNMENT_OFFICE,
                "co-unit-release",
                1,
                desk.proposal() + "/co-units/" + first.getValue() + "/releases",
                Map.of("reason", "该事项已不涉及你单位职责。"),
                Map.of("unit", first.getKey().fullName()));
        desk.learn();
        join("原会办单位职责划转，由你单位继续会办。");
    }

    /** The lead sends the first opinion back (D5); redone three days later, or never. */
    void sendBack(boolean redone) {
        String assignmentId = given.iterator().next();
        SampleUnit unit = desk.coAssignments().entrySet().stream()
                .filter(co -> co.getValue().equals(assignmentId))
                .findFirst()
                .orElseThrow()
                .getKey();
        desk.command(
                desk.lead(),
                Post.SECTION_HEAD,
                "opinion-send-back",
                1,
                desk.opinion(assignmentId) + "/send-backs",
                Map.of("reason", "未写明完成时间，请补充后重新提供。"),
                Map.of("unit", unit.fullName()));
        given.remove(assignmentId);
        if (redone) {
            agenda.on(desk.today().plusDays(3), () -> {
                draft(unit, assignmentId, "补充如下：2023年10月底前完成现场核查，由我单位一名副职负责。");
                signOff(unit, assignmentId);
            });
        }
    }

    /** A letter to a body outside the session, answered ten days later (R60). */
    void askForAssistance() {
        desk.command(
                desk.lead(),
                Post.HANDLER,
                "assistance-request",
                1,
                desk.reply(1) + "/assistance-requests",
                Map.of("unitName", "国网中阳县供电公司", "matter", "请提供线路改造计划和工期。", "letterNumber", "协助函〔2023〕1号"),
                Map.of());
        agenda.on(
                desk.today().plusDays(10),
                () -> desk.command(
                        desk.lead(),
                        Post.HANDLER,
                        "assistance-answer",
                        1,
                        desk.reply(1) + "/assistance-requests/1/answers",
                        Map.of("text", "线路改造已列入2023年计划，11月底完工。"),
                        Map.of()));
    }

    private String assignmentOf(SampleUnit unit) {
        String assignmentId = desk.coAssignments().get(unit);
        if (assignmentId == null) {
            throw new SeasonFailed(unit.fullName() + " does not co-handle " + desk.caseKey());
        }
        return assignmentId;
    }
}
