package io.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.proposal.RunningService.Answer;
import io.huiyin.proposal.intake.Workbooks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Returned, co-handled, merged, withdrawn, closed: over HTTP, with what handling-service says in between. */
class ProposalCourseIT {
    private static final UnitRef LEAD = new UnitRef("u012", "中阳县交通运输局", "交通局", "中交运");

    private static RunningService service;
    private static HandlingVoice handling;

    @BeforeAll
    static void start() {
        service = RunningService.start("proposal_course_it");
        handling = new HandlingVoice();
    }

    @AfterAll
    static void stop() {
        handling.close();
        service.close();
    }

    @Test
    @DisplayName("A12: the second return is the head's or a vice head's, who sees which unit was proposed")
    void the_second_return_goes_to_the_leader() {
        String id = assigned("returns", 1);
        String first = view(id).body().at("/assigned/lead/assignmentId").asText();
        returned(id, first, "u009");
        awaitThat(() -> view(id).body().path("returns").size() == 1);
        assertThat(view(id).body().at("/returns/0/proposedUnit/unitId").asText())
                .isEqualTo("u009");
        Answer reassigned = ok(reassign(Post.GOVERNMENT_OFFICE, id, first));
        returned(id, reassigned.detail("assignmentId"), "u009");
        awaitThat(() -> view(id).body().path("returns").size() == 2);

        Answer refused = reassign(Post.GOVERNMENT_OFFICE, id, reassigned.detail("assignmentId"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.refusedAs("leader-decides-return")).isTrue();
        assertThat(refused.text("detail")).contains("2 次", "主任或副主任");
        assertThat(reassign(Post.HANDLER, id, first).status()).isEqualTo(403);
        assertThat(service.get(Post.GOVERNMENT_OFFICE_VICE_HEAD, "/proposals/" + id)
                        .status())
                .isEqualTo(200);
        ok(reassign(Post.GOVERNMENT_OFFICE_VICE_HEAD, id, reassigned.detail("assignmentId")));
        assertThat(view(id).body().path("holders")).hasSize(4);
        assertThat(view(id).body().at("/holders/0/reason").asText()).isEqualTo("维持原承办单位");
    }

    @Test
    @DisplayName("A12, R29: co-units join, leave, are replaced, until the reply is signed off")
    void co_units_join_and_leave() {
        String id = assigned("counits", 1);
        String path = "/proposals/" + id + "/co-units";
        Map<String, Object> body = Map.of("unitId", "水利局", "reason", "涉及河道");
        Answer joined = ok(service.post(Post.GOVERNMENT_OFFICE, path, body, "join-1"));
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, body, "join-1")).isEqualTo(joined);
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, body).refusedAs("unit-holds-assignment"))
                .isTrue();
        assertThat(service.post(Post.CONGRESS_OFFICE, path, body).status()).isEqualTo(403);
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, Map.of("unitId", "没有的单位", "reason", "x"))
                        .refusedAs("unknown-unit"))
                .isTrue();
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, Map.of("unitId", "水利局"))
                        .refusedAs("because-missing"))
                .isTrue();
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, Map.of("unitId", "财政局", "reason", "坏字\u0001"))
                        .status())
                .isEqualTo(422);
        assertThat(service.post(
                                Post.GOVERNMENT_OFFICE,
                                path,
                                Map.of("unitId", "自然资源局", "reason", "占地"),
                                "join-stale",
                                "If-Match",
                                "\"1\"")
                        .refusedAs("stale-version"))
                .isTrue();
        ok(reassign(Post.GOVERNMENT_OFFICE, id, joined.detail("assignmentId"), "自然资源局"));
        assertThat(release(id, joined.detail("assignmentId")).refusedAs("assignment-not-in-force"))
                .isTrue();
        String replaced =
                view(id).body().at("/assigned/coHandling/1/assignmentId").asText();
        ok(release(id, Ids.assignment("141129", proposalId(id), replaced)));
        assertThat(view(id).body().at("/assigned/coHandling")).hasSize(1);

        signedOff(id);
        awaitThat(() -> service.post(Post.GOVERNMENT_OFFICE, path, body).refusedAs("reply-is-signed-off"));
        String co = view(id).body().at("/assigned/coHandling/0/assignmentId").asText();
        assertThat(release(id, co).refusedAs("reply-is-signed-off")).isTrue();
        assertThat(reassign(Post.GOVERNMENT_OFFICE, id, co).refusedAs("reply-is-signed-off"))
                .isTrue();
        assertThat(withdraw(id, "s1", "s2").refusedAs("reply-is-signed-off")).isTrue();
    }

    @Test
    @DisplayName(
            "A12: merged without loss; while the other has not heard of it, also after a crash, it is taken over by one only")
    void a_merge_survives_a_crash_between_its_two_writes() {
        String into = assigned("merges", 1);
        String other = numbered("merges", 2);
        String third = assigned("merges", 3);
        BindingsLifecycleController bindings = service.context().getBean(BindingsLifecycleController.class);
        bindings.changeState("proposalEvents-in-0", BindingsLifecycleController.State.STOPPED);
        Map<String, Object> body = Map.of("into", proposalId(into), "reason", "内容相同");
        String path = "/proposals/" + other + "/merges";
        assertThat(service.post(Post.CONGRESS_OFFICE, path, body).status()).isEqualTo(403);
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, body, "merge-stale", "If-Match", "\"1\"")
                        .refusedAs("stale-version"))
                .isTrue();
        Answer merged = ok(service.post(Post.GOVERNMENT_OFFICE, path, body, "merge-1", "If-Match", "\"2\""));
        assertThat(merged.text("aggregateId")).isEqualTo(into);
        assertThat(service.get(Post.CONGRESS_OFFICE, "/proposals/" + other)
                        .body()
                        .has("stopped"))
                .isFalse();
        assertThat(service.post(
                                Post.GOVERNMENT_OFFICE,
                                path,
                                Map.of("into", third, "reason", "内容相同"),
                                "merge-elsewhere")
                        .refusedAs("merge-under-way"))
                .isTrue();

        bindings.changeState("proposalEvents-in-0", BindingsLifecycleController.State.STARTED);
        awaitThat(() -> view(other).body().at("/stopped/reason").asText().equals("MERGED"));
        assertThat(view(other).body().at("/stopped/mergedInto").asText()).isEqualTo(proposalId(into));
        assertThat(view(other).text("printedNumber")).isEqualTo("交通类第2号");
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, body, "merge-1", "If-Match", "\"2\""))
                .as("the first answer, also after the merged one has stopped")
                .isEqualTo(merged);
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, body).refusedAs("proposal-stopped"))
                .isTrue();
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, Map.of("into", "no-such", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(service.post(Post.GOVERNMENT_OFFICE, path, Map.of("reason", "x"))
                        .refusedAs("value-missing"))
                .isTrue();
        assertThat(view(into).body().at("/absorbed/0/points/0/point/pointId").asText())
                .isEqualTo("p3");

        List<EventEnvelope> events = PublishedEvents.await(
                2,
                event -> List.of("ProposalMerged", "ProposalStopped").contains(event.type())
                        && List.of(into, other).contains(event.aggregateid()));
        assertThat(events)
                .extracting(EventEnvelope::type)
                .containsExactlyInAnyOrder("ProposalMerged", "ProposalStopped");
        MongoTemplate mongo = service.context().getBean(MongoTemplate.class);
        mongo.getCollection("heard").deleteMany(new Document());
        events.stream().filter(event -> event.type().equals("ProposalMerged")).forEach(handling::send);
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        assertThat(PublishedEvents.await(
                        1,
                        event -> event.type().equals("ProposalStopped")
                                && event.aggregateid().equals(other)))
                .hasSize(1);
    }

    @Test
    @DisplayName("A12: a withdrawal needs every submitter, with the day he agreed")
    void a_withdrawal_needs_every_submitter() {
        String id = assigned("withdrawals", 1);
        Answer missing = withdraw(id, "s1");
        assertThat(missing.refusedAs("submitters-not-agreed")).isTrue();
        assertThat(missing.text("detail")).contains("梁䶮");
        assertThat(withdraw(id, "s1", "s9").refusedAs("submitter-unknown")).isTrue();
        assertThat(service.post(
                                Post.CONGRESS_OFFICE,
                                "/proposals/" + id + "/withdrawals",
                                Map.of(
                                        "because",
                                        "撤回",
                                        "agreements",
                                        List.of(Map.of("submitterId", "s1", "agreedOn", "2999-01-01"))))
                        .refusedAs("occurred-in-future"))
                .isTrue();
        ok(withdraw(id, "s1", "s2"));
        assertThat(view(id).body().at("/stopped/agreements")).hasSize(2);
        assertThat(view(id).body().at("/holders/0/reason").asText()).isEqualTo("领衔人申请撤回");
        assertThat(withdraw(id, "s1", "s2").refusedAs("proposal-stopped")).isTrue();
    }

    @Test
    @DisplayName("R4: a closed session takes nothing new; its case goes on under its pack, beside next year's session")
    void a_case_of_a_closed_session_goes_on() {
        String registered = registered("closing");
        String assigned = assigned("closing", 1);
        String withdrawn = assigned("closing", 2);
        ok(withdraw(withdrawn, "s1", "s2"));
        Map<String, Object> body = proposal("closing");
        Answer inTime = ok(service.post(Post.DEPUTY, "/proposals", body, "closing-in-time"));
        Answer dryRun =
                ok(service.upload("closing", Workbooks.register().suggestion(50).bytes()));

        assertThat(service.post(Post.CONGRESS_OFFICE, "/sessions/141129:closing/closings", Map.of())
                        .status())
                .isEqualTo(403);
        Answer closed = ok(service.post(Post.GOVERNMENT_OFFICE, "/sessions/141129:closing/closings", Map.of(), "c-1"));
        assertThat(closed.detail("openCases")).isEqualTo("3");
        assertThat(service.post(Post.GOVERNMENT_OFFICE, "/sessions/141129:closing/closings", Map.of(), "c-1"))
                .isEqualTo(closed);
        assertThat(service.post(Post.GOVERNMENT_OFFICE, "/sessions/141129:closing/closings", Map.of())
                        .refusedAs("session-already-closed"))
                .isTrue();
        Answer late = service.post(Post.DEPUTY, "/proposals", proposal("closing"));
        assertThat(late.refusedAs("session-is-closed")).isTrue();
        assertThat(service.post(Post.DEPUTY, "/proposals", body, "closing-in-time"))
                .isEqualTo(inTime);
        assertThat(service.upload("closing", Workbooks.register().suggestion(51).bytes())
                        .refusedAs("session-is-closed"))
                .isTrue();
        assertThat(service.post(Post.GOVERNMENT_OFFICE, "/imports/" + dryRun.text("importId") + "/commits", Map.of())
                        .refusedAs("session-is-closed"))
                .isTrue();
        ok(service.post(Post.GOVERNMENT_OFFICE, "/sessions", RunningService.session("closing-next", 1, 1)));

        number(registered, 3);
        Answer assignedLater = ok(service.post(
                Post.GOVERNMENT_OFFICE, "/proposals/" + registered + "/assignments", Map.of("leadUnitId", "u012")));
        assertThat(view(registered).body().at("/assigned/replyDue/rulePack").asText())
                .isEqualTo("141129-2023@1");
        ok(reassign(Post.GOVERNMENT_OFFICE, registered, assignedLater.detail("leadAssignmentId")));
        signedOff(assigned);
        handling.say(
                "Handling",
                Ids.handling("141129", proposalId(assigned)),
                new ProposalClosed(
                        proposalId(assigned), 1, new SurveyTotals(1, 0, 0, 0), true, LocalDate.of(2024, 1, 31)));
        awaitThat(() -> view(assigned).text("closedOn").equals("2024-01-31"));
        String co =
                view(assigned).body().at("/assigned/coHandling/0/assignmentId").asText();
        assertThat(release(assigned, co).refusedAs("proposal-is-closed")).isTrue();
        assertThat(service.get(Post.HANDLER, "/sessions/closing")
                        .body()
                        .at("/closing/openCases")
                        .asInt())
                .isEqualTo(3);
    }

    private static void returned(String id, String assignmentId, String proposed) {
        handling.say(
                "Assignment",
                Ids.assignment("141129", proposalId(id), assignmentId),
                new AssignmentReturned(proposalId(id), assignmentId, LEAD, AssignmentRole.LEAD, "不属本单位职责", proposed));
    }

    private static void signedOff(String id) {
        String reply = Ids.reply("141129", proposalId(id), 1);
        handling.say(
                "Reply",
                reply,
                new ReplySignedOff(proposalId(id), reply, 1, 1, "中交运〔2023〕1号函", LocalDate.of(2023, 7, 3)));
    }

    private static Answer reassign(Post post, String id, String assignmentId) {
        return reassign(post, id, assignmentId, "u012");
    }

    private static Answer reassign(Post post, String id, String assignmentId, String unit) {
        return service.post(
                post,
                "/proposals/" + id + "/reassignments",
                Map.of("returnedAssignmentId", assignmentId, "unitId", unit, "reason", "维持原承办单位"));
    }

    private static Answer release(String id, String assignmentId) {
        return service.post(
                Post.GOVERNMENT_OFFICE,
                "/proposals/" + id + "/co-units/" + assignmentId + "/releases",
                Map.of("reason", "不再需要"));
    }

    private static Answer withdraw(String id, String... submitters) {
        return service.post(
                Post.CONGRESS_OFFICE,
                "/proposals/" + id + "/withdrawals",
                Map.of(
                        "because",
                        "领衔人申请撤回",
                        "agreements",
                        List.of(submitters).stream()
                                .map(submitter -> Map.of("submitterId", submitter, "agreedOn", "2023-07-01"))
                                .toList()));
    }

    private static String assigned(String session, int serial) {
        String id = numbered(session, serial);
        ok(service.post(
                Post.GOVERNMENT_OFFICE,
                "/proposals/" + id + "/assignments",
                Map.of("leadUnitId", "u012", "coUnitIds", List.of("u008")),
                "assign-" + id,
                "Occurred-On",
                "2023-06-20"));
        return id;
    }

    private static String numbered(String session, int serial) {
        String id = registered(session);
        number(id, serial);
        return id;
    }

    private static void number(String id, int serial) {
        ok(service.post(
                Post.CONGRESS_OFFICE, "/proposals/" + id + "/numbers", Map.of("category", "交通", "serial", serial)));
    }

    private static String registered(String session) {
        if (service.get(Post.HANDLER, "/sessions/" + session).status() == 404) {
            ok(service.post(Post.GOVERNMENT_OFFICE, "/sessions", RunningService.session(session, 1, 0)));
        }
        return ok(service.post(Post.DEPUTY, "/proposals", proposal(session))).text("aggregateId");
    }

    private static Map<String, Object> proposal(String session) {
        Map<String, Object> body = new HashMap<>();
        body.put("sessionId", session);
        body.put("kind", "DEPUTY_SUGGESTION");
        body.put("title", "关于修路的建议");
        body.put("text", "一、先做第一件。\n二、再做第二件。");
        body.put(
                "submitters",
                List.of(
                        Map.of("name", "王𠮷", "kind", "DEPUTY", "lead", true),
                        Map.of("name", "梁䶮", "kind", "DEPUTY", "lead", false)));
        return body;
    }

    private static Answer view(String id) {
        return service.get(Post.GOVERNMENT_OFFICE_HEAD, "/proposals/" + id);
    }

    private static String proposalId(String id) {
        return Ids.proposalId(id);
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private static void awaitThat(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
