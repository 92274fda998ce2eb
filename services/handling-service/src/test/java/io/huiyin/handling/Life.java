package io.huiyin.handling;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.RunningService.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.RunningService.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One proposal's life over HTTP, in the words of the domain. */
final class Life {
    static final Actor OFFICE = new Actor("李明", Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE", null);
    static final Actor OFFICE_HEAD = new Actor("王志刚", Post.GOVERNMENT_OFFICE_HEAD, "GOVERNMENT_OFFICE", null);
    static final Actor OFFICE_VICE_HEAD = new Actor("孙丽", Post.GOVERNMENT_OFFICE_VICE_HEAD, "GOVERNMENT_OFFICE", null);

    final String proposalId = UUID.randomUUID().toString();
    final String leadAssignment = UUID.randomUUID().toString();
    final String coAssignment = UUID.randomUUID().toString();
    private final RunningService service;
    private final Bus bus;
    private final UnitRef lead;

    Life(RunningService service, Bus bus) {
        this(service, bus, LEAD);
    }

    Life(RunningService service, Bus bus, UnitRef lead) {
        this.service = service;
        this.bus = bus;
        this.lead = lead;
    }

    String id() {
        return Ids.of("141129", proposalId);
    }

    String reply(int round) {
        return Ids.reply("141129", proposalId, round);
    }

    String handling() {
        return Ids.handling("141129", proposalId);
    }

    String opinion() {
        return Ids.opinion("141129", proposalId, coAssignment);
    }

    String assignment(String assignmentId) {
        return Ids.assignment("141129", proposalId, assignmentId);
    }

    Life assigned(UnitRef... coUnits) {
        bus.say("Proposal", id(), assignedTo(coUnits));
        awaitThat(() -> service.get(OFFICE, "/handlings/" + handling()).status() == 200);
        return this;
    }

    private ProposalAssigned assignedTo(UnitRef... coUnits) {
        return new ProposalAssigned(
                proposalId,
                Case.MATTER.kind(),
                Case.MATTER.number(),
                Case.MATTER.title(),
                Case.MATTER.sessionName(),
                2023,
                Case.MATTER.points(),
                Case.MATTER.submitters(),
                false,
                Case.MATTER.outcomeClasses(),
                new AssignmentOrder(leadAssignment, lead),
                List.of(coUnits).stream()
                        .map(unit -> new AssignmentOrder(coAssignment, unit))
                        .toList(),
                Case.ASSIGNED_ON,
                Case.REPLY_DUE,
                Case.OPINION_DUE,
                null,
                Case.RECEIPT_DUE,
                Case.RETURN_WINDOW,
                Case.RULES.wakeAt(Case.RECEIPT_DUE));
    }

    Life received() {
        ok(act(lead, Post.LIAISON_OFFICER, "/assignments/" + assignment(leadAssignment) + "/receipts", Map.of()));
        return this;
    }

    Life coUnitReceived() {
        ok(act(CO, Post.LIAISON_OFFICER, "/assignments/" + assignment(coAssignment) + "/receipts", Map.of()));
        return this;
    }

    Answer contact(int round, String mode) {
        return act(
                lead,
                Post.HANDLER,
                "/replies/" + reply(round) + "/contacts",
                body("phase", "BEFORE", "mode", mode, "submitterIds", List.of("s1"), "summary", "了解意图"));
    }

    Answer askForExtension(String until) {
        return act(
                lead,
                Post.LIAISON_OFFICER,
                "/replies/" + reply(1) + "/extensions",
                body("until", until, "reason", "涉及项目审批", "reportNumber", "中教科报〔2023〕7号"));
    }

    Answer explain(String extensionId) {
        return act(
                lead,
                Post.HANDLER,
                "/replies/" + reply(1) + "/contacts",
                body(
                        "phase",
                        "DURING",
                        "mode",
                        "PHONE",
                        "submitterIds",
                        List.of("s1", "s2"),
                        "summary",
                        "说明延期原因",
                        "explains",
                        extensionId));
    }

    Answer decide(Actor office, String extensionId, String decision, boolean beyondStatute) {
        return service.post(
                office,
                "/replies/" + reply(1) + "/extensions/" + extensionId + "/decisions",
                body("decision", decision, "reason", "经研究决定", "beyondStatute", beyondStatute));
    }

    Answer withdraw(String extensionId) {
        return act(
                lead,
                Post.UNIT_HEAD,
                "/replies/" + reply(1) + "/extensions/" + extensionId + "/withdrawals",
                body("reason", "不再需要"));
    }

    Answer draftOpinion() {
        return act(
                CO,
                Post.HANDLER,
                "/opinions/" + opinion() + "/drafts",
                body("text", "同意，经费可列入预算。", "disclosure", "CONSENTED"));
    }

    Answer signOpinion(String level, Post post, String decision, String reason) {
        return act(
                CO,
                post,
                "/opinions/" + opinion() + "/sign-offs",
                body("level", level, "decision", decision, "reason", reason));
    }

    /** Through all levels of the co-unit; the answer to the last one. */
    Answer opinionSubmitted() {
        ok(draftOpinion());
        ok(signOpinion("CHECK", Post.SECTION_HEAD, "PASS", null));
        ok(signOpinion("REVIEW", Post.LEADER_IN_CHARGE, "PASS", null));
        return ok(signOpinion("SIGN_OFF", Post.UNIT_HEAD, "PASS", null));
    }

    Answer sendBackOpinion(UnitRef unit, String reason) {
        return act(unit, Post.HANDLER, "/opinions/" + opinion() + "/send-backs", body("reason", reason));
    }

    Answer draft(int round, boolean treatingTheOpinion) {
        List<Object> answers = List.of(answer("p1"), answer("p2"));
        List<Object> treatments = treatingTheOpinion
                ? List.of(body("assignmentId", coAssignment, "outcome", "PARTLY_ADOPTED", "reason", "经费分两年安排"))
                : List.of();
        return act(
                lead,
                Post.HANDLER,
                "/replies/" + reply(round) + "/drafts",
                body(
                        "answers",
                        answers,
                        "outcomeClass",
                        "A",
                        "disclosure",
                        "PROACTIVE",
                        "opinionTreatments",
                        treatments));
    }

    private static Map<String, Object> answer(String pointId) {
        return body("pointId", pointId, "answer", "已列入计划", "implementationStatus", "九月完成", "adoption", "ADOPTED");
    }

    Answer pass(int round, String level, Post post) {
        return act(lead, post, "/replies/" + reply(round) + "/sign-offs", body("level", level, "decision", "PASS"));
    }

    Answer sendBack(int round, String level, Post post, String to) {
        return act(
                lead,
                post,
                "/replies/" + reply(round) + "/sign-offs",
                body("level", level, "decision", "SEND_BACK", "to", to, "reason", "请重写措施"));
    }

    /** Through all levels; the answer to the last one. */
    Answer signedOff(int round) {
        ok(pass(round, "CHECK", Post.SECTION_HEAD));
        ok(pass(round, "REVIEW", Post.LEADER_IN_CHARGE));
        return ok(pass(round, "SIGN_OFF", Post.UNIT_HEAD));
    }

    Answer deliver(int round, String day) {
        return act(
                lead,
                Post.LIAISON_OFFICER,
                "/replies/" + reply(round) + "/deliveries",
                body(
                        "deliveries",
                        List.of(
                                body("submitterId", "s1", "channel", "IN_SYSTEM", "deliveredOn", day),
                                body(
                                        "submitterId",
                                        "s2",
                                        "channel",
                                        "BY_POST",
                                        "deliveredOn",
                                        day,
                                        "proof",
                                        "XA1234"))));
    }

    /** Delivered on {@code day}, entered today with the posting receipt (D11). */
    Answer deliverLate(String day) {
        return act(
                lead,
                Post.LIAISON_OFFICER,
                "/replies/" + reply(1) + "/deliveries",
                body(
                        "deliveries",
                        List.of(
                                body("submitterId", "s1", "channel", "IN_SYSTEM", "deliveredOn", day),
                                body("submitterId", "s2", "channel", "IN_SYSTEM", "deliveredOn", day)),
                        "lateEntry",
                        grounds()));
    }

    /** An act of another day than today; without {@code lateEntry} when {@code explained} is false (D11). */
    Answer actOn(String day, UnitRef unit, Post post, String path, Map<String, Object> body, boolean explained) {
        Map<String, Object> whole = new LinkedHashMap<>(body);
        if (explained) {
            whole.put("lateEntry", grounds());
        }
        return service.post(of(unit, post), path, whole, UUID.randomUUID().toString(), "Occurred-On", day);
    }

    /** {@code acts} is the collection of the act's aggregate: {@code replies/…}. */
    Answer correct(UnitRef unit, Post post, String acts, String claimedOn) {
        Map<String, Object> body = new LinkedHashMap<>(grounds());
        body.put("claimedOn", claimedOn);
        return act(unit, post, "/" + acts + "/corrections", body);
    }

    Answer decideCorrection(Actor office, String acts, String correctionId, String decision, String reason) {
        return service.post(
                office,
                "/" + acts + "/corrections/" + correctionId + "/decisions",
                body("decision", decision, "reason", reason));
    }

    private static Map<String, Object> grounds() {
        return body("reason", "放假期间未能录入", "evidence", "签收单 12");
    }

    Answer act(UnitRef unit, Post post, String path, Object body) {
        return service.post(of(unit, post), path, body);
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    static void awaitThat(BooleanSupplier condition) {
        awaitThat(condition, () -> "still waiting");
    }

    static void awaitThat(BooleanSupplier condition, Supplier<String> state) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(state).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
