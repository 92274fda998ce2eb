package io.huiyin.season;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Post;
import io.huiyin.samples.Row;
import io.huiyin.samples.SampleUnit;
import io.huiyin.season.SeasonClient.Act;
import io.huiyin.season.SeasonClient.Desk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case from 签收 to the last answer, as its plan says; each act puts the next one on the agenda. */
final class CaseLife {
    private final SeasonClient client;
    private final Agenda agenda;
    private final Agenda lastMinute;
    private final Map<String, SampleUnit> units;
    private final CasePlan plan;
    private final Row row;
    private final String caseKey;
    private final String proposalId;
    private final Map<String, String> opinionsTaken = new LinkedHashMap<>();
    private SampleUnit lead;
    private String leadAssignment = "";
    private final Map<SampleUnit, String> coAssignments = new LinkedHashMap<>();
    private final List<String> points = new ArrayList<>();
    private final List<String> submitters = new ArrayList<>();

    CaseLife(
            SeasonClient client,
            Agenda agenda,
            Agenda lastMinute,
            Map<String, SampleUnit> units,
            CasePlan plan,
            Row row,
            String caseKey,
            String proposalId) {
        this.client = client;
        this.agenda = agenda;
        this.lastMinute = lastMinute;
        this.units = units;
        this.plan = plan;
        this.row = row;
        this.caseKey = caseKey;
        this.proposalId = proposalId;
        this.lead = unit(row.suggestedLead());
    }

    /** The day after 交办: everybody's acts are put on the agenda. */
    void begin() {
        learn();
        LocalDate received = Season.FIRST_DAY.plusDays(1 + plan.receiveAfter());
        if (plan.returned()) {
            agenda.on(received, this::returnIt);
        } else {
            agenda.on(received, () -> receive(received));
        }
        int index = 0;
        for (Map.Entry<SampleUnit, String> co : coAssignments.entrySet()) {
            LocalDate signed = plan.opinions().get(index++);
            agenda.on(
                    received,
                    () -> command(
                            co.getKey(),
                            Post.LIAISON_OFFICER,
                            "receive",
                            1,
                            assignment(co.getValue()) + "/receipts",
                            Map.of(),
                            Map.of("role", "CO_HANDLING")));
            if (signed != null) {
                agenda.on(signed.minusDays(1), () -> draftOpinion(co.getKey(), co.getValue()));
                agenda.on(signed, () -> signOpinion(co.getKey(), co.getValue()));
            }
        }
    }

    private void learn() {
        JsonNode proposal = client.ask(
                Season.GOVERNMENT_OFFICE, client.endpoints().proposal() + "/proposals/" + Season.aggregate(proposalId));
        points.clear();
        submitters.clear();
        coAssignments.clear();
        proposal.path("points")
                .forEach(point -> points.add(point.path("pointId").asText()));
        proposal.path("submitters")
                .forEach(submitter ->
                        submitters.add(submitter.path("submitterId").asText()));
        leadAssignment =
                proposal.path("assigned").path("lead").path("assignmentId").asText();
        proposal.path("assigned")
                .path("coHandling")
                .forEach(order -> coAssignments.put(
                        unit(order.path("unit").path("name").asText()),
                        order.path("assignmentId").asText()));
        if (points.isEmpty() || submitters.isEmpty() || leadAssignment.isEmpty()) {
            throw new SeasonFailed("the proposal does not show what it was assigned with: " + proposal);
        }
    }

    private void returnIt() {
        command(
                lead,
                Post.LIAISON_OFFICER,
                "return",
                1,
                assignment(leadAssignment) + "/returns",
                Map.of("reason", "该事项不属于我单位职责范围，建议由县政府办公室牵头。", "proposedUnitId", "u001"),
                Map.of());
        LocalDate decided = client.today().plusDays(2);
        agenda.on(decided, this::reassign);
    }

    private void reassign() {
        lead = unit(
                coAssignments.containsKey(unit("中阳县人民政府办公室")) || lead.unitId().equals("u001")
                        ? "中阳县信访局"
                        : "中阳县人民政府办公室");
        client.command(
                Season.GOVERNMENT_OFFICE,
                new Act("reassign", caseKey, 1, Map.of("lead", lead.fullName())),
                client.endpoints().proposal() + "/proposals/" + Season.aggregate(proposalId) + "/reassignments",
                Map.of("returnedAssignmentId", leadAssignment, "unitId", lead.unitId(), "reason", "退办理由成立，改由你单位主办。"));
        LocalDate received = client.today().plusDays(1);
        agenda.on(received, () -> {
            learn();
            receive(received);
        });
    }

    private void receive(LocalDate received) {
        command(
                lead,
                Post.LIAISON_OFFICER,
                "receive",
                1,
                assignment(leadAssignment) + "/receipts",
                Map.of(),
                Map.of("role", "LEAD"));
        LocalDate before = received.plusDays(plan.firstContact());
        agenda.on(before, () -> contact(1, "BEFORE", "PHONE", "电话联系，了解提出的背景和期望。"));
        agenda.on(
                LocalDate.of(2023, 7, 20).plusDays(plan.firstContact()),
                () -> contact(1, "DURING", "VISIT", "上门面商，汇报办理打算，听取意见。"));
        LocalDate draftOn = plan.draftOn();
        LocalDate deliverOn = plan.deliverOn();
        if (draftOn != null && deliverOn != null) {
            round(1, draftOn, deliverOn, plan.sentBackBy());
        }
    }

    private void round(int round, LocalDate draftOn, LocalDate deliverOn, @Nullable String sentBackBy) {
        agenda.on(draftOn, () -> {
            draft(round, 1);
            if (sentBackBy == null) {
                sign(round, "CHECK", Post.SECTION_HEAD, null);
            } else {
                sendBack(round, sentBackBy);
            }
        });
        LocalDate next = draftOn.plusDays(1);
        agenda.on(next, () -> {
            if (sentBackBy != null) {
                draft(round, 2);
                sign(round, "CHECK", Post.SECTION_HEAD, null);
            }
            sign(round, "REVIEW", Post.LEADER_IN_CHARGE, null);
        });
        agenda.on(next.plusDays(1), () -> sign(round, "SIGN_OFF", Post.UNIT_HEAD, null));
        (plan.lastMinute() && round == 1 ? lastMinute : agenda).on(deliverOn, () -> deliver(round));
    }

    private void sendBack(int round, String by) {
        if (!by.equals("CHECK")) {
            sign(round, "CHECK", Post.SECTION_HEAD, null);
        }
        if (by.equals("SIGN_OFF")) {
            sign(round, "REVIEW", Post.LEADER_IN_CHARGE, null);
        }
        Post post =
                by.equals("CHECK") ? Post.SECTION_HEAD : by.equals("REVIEW") ? Post.LEADER_IN_CHARGE : Post.UNIT_HEAD;
        sign(round, by, post, "措施不够具体，请写明完成时间和责任人。");
    }

    private void contact(int round, String phase, String mode, String summary) {
        command(
                lead,
                Post.HANDLER,
                "contact",
                round,
                reply(round) + "/contacts",
                Map.of("phase", phase, "mode", mode, "submitterIds", submitters, "summary", summary),
                Map.of("phase", phase));
    }

    private void draftOpinion(SampleUnit unit, String assignmentId) {
        command(
                unit,
                Post.HANDLER,
                "opinion-draft",
                1,
                opinion(assignmentId) + "/drafts",
                Map.of("text", "涉及我单位的部分已经研究，同意按职责配合主办单位落实，并在年内完成现场核查。", "disclosure", "CONSENTED"),
                Map.of());
    }

    private void signOpinion(SampleUnit unit, String assignmentId) {
        signOpinion(unit, assignmentId, "CHECK", Post.SECTION_HEAD);
        signOpinion(unit, assignmentId, "REVIEW", Post.LEADER_IN_CHARGE);
        signOpinion(unit, assignmentId, "SIGN_OFF", Post.UNIT_HEAD);
        opinionsTaken.put(assignmentId, unit.fullName());
    }

    private void signOpinion(SampleUnit unit, String assignmentId, String level, Post post) {
        command(
                unit,
                post,
                "opinion-sign-off",
                1,
                opinion(assignmentId) + "/sign-offs",
                Map.of("level", level, "decision", "PASS"),
                Map.of("level", level));
    }

    private void draft(int round, int revision) {
        List<Map<String, String>> answers = points.stream()
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
        List<Map<String, String>> treatments = opinionsTaken.keySet().stream()
                .map(assignmentId -> Map.of("assignmentId", assignmentId, "outcome", "ADOPTED", "reason", ""))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("answers", answers);
        body.put("outcomeClass", round == 1 ? "B" : "A");
        body.put("disclosure", "PROACTIVE");
        body.put("opinionTreatments", treatments);
        command(
                lead,
                Post.HANDLER,
                "draft",
                round,
                reply(round) + "/drafts",
                body,
                Map.of("revision", Integer.toString(revision)));
    }

    private void sign(int round, String level, Post post, @Nullable String sendBackReason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("level", level);
        body.put("decision", sendBackReason == null ? "PASS" : "SEND_BACK");
        if (sendBackReason != null) {
            body.put("to", "DRAFT");
            body.put("reason", sendBackReason);
        }
        command(
                lead,
                post,
                sendBackReason == null ? "sign-off" : "send-back",
                round,
                reply(round) + "/sign-offs",
                body,
                Map.of("level", level, "decision", String.valueOf(body.get("decision"))));
    }

    private void deliver(int round) {
        String today = client.today().toString();
        List<Map<String, String>> deliveries = submitters.stream()
                .map(submitter -> Map.of(
                        "submitterId",
                        submitter,
                        "channel",
                        "BY_HAND",
                        "deliveredOn",
                        today,
                        "proof",
                        "签收单-" + caseKey + "-" + submitter))
                .toList();
        command(
                lead,
                Post.HANDLER,
                "deliver",
                round,
                reply(round) + "/deliveries",
                Map.of("deliveries", deliveries),
                Map.of("deliveredOn", today));
        agenda.on(client.today().plusDays(1), () -> survey(round));
    }

    private void survey(int round) {
        boolean suggestion = row.kind().equals("建议");
        JsonNode links = client.command(
                suggestion ? Season.CONGRESS_OFFICE : Season.CPPCC_OFFICE,
                new Act("issue-links", caseKey, round, Map.of()),
                client.endpoints().survey() + "/surveys/" + Ids.survey(SeasonClient.JURISDICTION, proposalId, round)
                        + "/links",
                Map.of());
        for (int i = 0; i < submitters.size(); i++) {
            CasePlan.Answer answer = plan.answers().get(i);
            Integer after = answer.afterDays();
            if (after != null) {
                String submitter = submitters.get(i);
                String token = links.path("details").path(submitter).asText();
                String grade = round == 1 ? answer.satisfaction() : "BASICALLY_SATISFIED";
                agenda.on(client.today().plusDays(after), () -> answer(round, submitter, token, grade));
            }
        }
    }

    private void answer(int round, String submitter, String token, String satisfaction) {
        client.command(
                new Desk(Post.SYSTEM, "", submitter, ""),
                new Act("answer", caseKey, round, Map.of("satisfaction", satisfaction, "submitter", submitter)),
                client.endpoints().survey() + "/survey-answers/" + token,
                Map.of(
                        "satisfaction",
                        satisfaction,
                        "comment",
                        satisfaction.equals("DISSATISFIED") ? "答复的措施没有落实，请重新办理。" : "感谢办理。"));
        if (satisfaction.equals("DISSATISFIED") && secondRoundOpened()) {
            LocalDate deliverOn = client.today().plusDays(plan.secondRoundDays());
            agenda.on(client.today().plusDays(3), () -> contact(2, "BEFORE", "VISIT", "再次上门，说明重新办理的打算。"));
            round(2, deliverOn.minusDays(5), deliverOn, null);
        }
    }

    private boolean secondRound;

    /** Whether this 不满意 is the first one, which opens the second round. */
    private boolean secondRoundOpened() {
        boolean first = !secondRound;
        secondRound = true;
        return first;
    }

    private void command(
            SampleUnit unit, Post post, String act, int round, String path, Object body, Map<String, String> facts) {
        client.command(
                new Desk(post, unit.unitId(), unit.fullName(), unit.shortName() + person(post)),
                new Act(act, caseKey, round, facts),
                client.endpoints().handling() + path,
                body);
    }

    private static String person(Post post) {
        return switch (post) {
            case HANDLER -> "承办人";
            case SECTION_HEAD -> "科长";
            case LEADER_IN_CHARGE -> "副局长";
            case UNIT_HEAD -> "局长";
            default -> "联络员";
        };
    }

    private SampleUnit unit(String name) {
        SampleUnit unit = units.get(name);
        if (unit == null) {
            throw new SeasonFailed("no such unit: " + name);
        }
        return unit;
    }

    private String assignment(String assignmentId) {
        return "/assignments/" + Ids.assignment(SeasonClient.JURISDICTION, proposalId, assignmentId);
    }

    private String opinion(String assignmentId) {
        return "/opinions/" + Ids.opinion(SeasonClient.JURISDICTION, proposalId, assignmentId);
    }

    private String reply(int round) {
        return "/replies/" + Ids.reply(SeasonClient.JURISDICTION, proposalId, round);
    }
}
