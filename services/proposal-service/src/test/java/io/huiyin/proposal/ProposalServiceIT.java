package io.huiyin.proposal;

import static io.huiyin.proposal.RunningService.sample;
import static io.huiyin.proposal.RunningService.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.access.AccessDecisions;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.value.Post;
import io.huiyin.proposal.RunningService.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProposalServiceIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start("proposal_it");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @DisplayName("R5: the sample session has 35 suggestions and 97 proposals, however often it is imported")
    void the_sample_is_registered_once() {
        openSession("2023", 35, 97);
        Answer dryRun = service.upload("141129:2023", sample("2023-two-sessions.xlsx"));
        assertThat(dryRun.status()).as(dryRun.body().toString()).isEqualTo(200);
        assertThat(problems(dryRun)).isEmpty();
        assertThat(dryRun.body().path("total").asInt()).isEqualTo(132);
        assertThat(dryRun.body().path("suggestions").asInt()).isEqualTo(35);
        assertThat(dryRun.body().path("proposals").asInt()).isEqualTo(97);
        assertThat(dryRun.body().path("ok").asInt()).isEqualTo(132);
        assertThat(dryRun.body().path("reconciles").asBoolean()).isTrue();

        Answer committed = commit(dryRun);
        assertThat(committed.body().path("ok").asInt()).isEqualTo(132);
        Set<String> ids = proposalIds(committed);
        assertThat(ids).hasSize(132);

        Answer again = commit(dryRun);
        assertThat(again.body().path("already").asInt()).isEqualTo(132);
        assertThat(proposalIds(again)).isEqualTo(ids);
        Answer uploadedAgain = service.upload("141129:2023", sample("2023-two-sessions.xlsx"));
        assertThat(uploadedAgain.text("importId")).isEqualTo(dryRun.text("importId"));
        assertThat(uploadedAgain.body().path("already").asInt()).isEqualTo(132);
        assertThat(proposalIds(service.get(Post.CONGRESS_OFFICE, "/imports/" + dryRun.text("importId"))))
                .isEqualTo(ids);

        List<EventEnvelope> events =
                PublishedEvents.await(264, event -> ids.contains(event.subject()));
        assertThat(events).hasSize(264);
        events.stream().collect(Collectors.groupingBy(EventEnvelope::aggregateid)).values().forEach(ofOne -> {
            assertThat(ofOne).extracting(EventEnvelope::type).containsExactly("ProposalRegistered", "ProposalNumbered");
            assertThat(ofOne).extracting(EventEnvelope::sequence).containsExactly(1L, 2L);
        });
    }

    @Test
    void one_proposal_is_registered_numbered_assigned_reassigned_and_withdrawn() {
        openSession("walk", 1, 0);
        Map<String, Object> body = proposal("walk", "关于修路的建议");
        Answer registered = service.post(Post.DEPUTY, "/proposals", body, "walk-1");
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(200);
        String id = registered.text("aggregateId");
        assertThat(id).isEqualTo("141129:" + registered.detail("proposalId"));

        Answer early = service.post(Post.GOVERNMENT_OFFICE, "/proposals/" + id + "/assignments", assignment());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.refusedAs("not-numbered")).isTrue();

        Answer numbered =
                service.post(Post.CONGRESS_OFFICE, "/proposals/" + id + "/numbers", Map.of("category", "交通", "serial", 1));
        assertThat(numbered.status()).as(numbered.body().toString()).isEqualTo(200);

        Answer assigned = service.post(
                Post.GOVERNMENT_OFFICE,
                "/proposals/" + id + "/assignments",
                assignment(),
                "walk-assign",
                "Occurred-On",
                "2023-06-20");
        assertThat(assigned.status()).as(assigned.body().toString()).isEqualTo(200);
        String lead = assigned.detail("leadAssignmentId");
        assertThat(lead).isNotBlank();
        Answer view = service.get(Post.HANDLER, "/proposals/" + id);
        assertThat(view.body().path("assigned").path("replyDue").path("on").asText()).isEqualTo("2023-09-30");
        assertThat(view.body().path("assigned").path("statutoryDue").path("on").asText())
                .isEqualTo("2023-09-20");
        assertThat(view.text("printedNumber")).isEqualTo("交通类第1号");

        Answer reassigned = service.post(
                Post.GOVERNMENT_OFFICE,
                "/proposals/" + id + "/reassignments",
                Map.of("returnedAssignmentId", lead, "unitId", "u012", "reason", "维持原承办单位"),
                "walk-re",
                "Occurred-On",
                "2023-06-25");
        assertThat(reassigned.status()).as(reassigned.body().toString()).isEqualTo(200);
        assertThat(reassigned.detail("assignmentId")).isNotBlank().isNotEqualTo(lead);

        Answer withdrawn =
                service.post(Post.CONGRESS_OFFICE, "/proposals/" + id + "/withdrawals", Map.of("because", "领衔人申请撤回"));
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.body().path("sequence").asLong()).isEqualTo(5);

        List<EventEnvelope> events = PublishedEvents.await(5, event -> event.aggregateid().equals(id));
        assertThat(events)
                .extracting(EventEnvelope::type)
                .containsExactly(
                        "ProposalRegistered",
                        "ProposalNumbered",
                        "ProposalAssigned",
                        "ProposalReassigned",
                        "ProposalStopped");
        assertThat(events).extracting(EventEnvelope::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_retry_gets_the_first_answer_and_another_body_is_refused() {
        openSession("retry", 1, 0);
        Map<String, Object> body = proposal("retry", "关于供水的建议");
        Answer first = service.post(Post.DEPUTY, "/proposals", body, "retry-1");
        Answer second = service.post(Post.DEPUTY, "/proposals", body, "retry-1");
        assertThat(second).isEqualTo(first);
        Answer other = service.post(Post.DEPUTY, "/proposals", proposal("retry", "关于供电的建议"), "retry-1");
        assertThat(other.status()).as(other.body().toString()).isEqualTo(422);
        assertThat(other.refusedAs("idempotency-key-reused")).isTrue();
        assertThat(PublishedEvents.await(1, event -> event.aggregateid().equals(first.text("aggregateId"))))
                .hasSize(1);
    }

    @Test
    @DisplayName("A13: one number, one proposal")
    void a_number_is_given_once() {
        openSession("number", 2, 0);
        String one = service.post(Post.DEPUTY, "/proposals", proposal("number", "关于甲的建议"))
                .text("aggregateId");
        String other = service.post(Post.DEPUTY, "/proposals", proposal("number", "关于乙的建议"))
                .text("aggregateId");
        Map<String, Object> number = Map.of("category", "水利", "serial", 7);
        Answer given = service.post(Post.CONGRESS_OFFICE, "/proposals/" + one + "/numbers", number, "n-1");
        assertThat(given.status()).isEqualTo(200);
        assertThat(service.post(Post.CONGRESS_OFFICE, "/proposals/" + one + "/numbers", number, "n-1"))
                .isEqualTo(given);
        Answer taken = service.post(Post.CONGRESS_OFFICE, "/proposals/" + other + "/numbers", number);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.refusedAs("number-taken")).isTrue();
        assertThat(service.post(Post.CPPCC_OFFICE, "/proposals/" + other + "/numbers", number).status())
                .isEqualTo(403);
    }

    @Test
    void a_session_is_opened_once() {
        Map<String, Object> body = session("once", 1, 1);
        Answer opened = service.post(Post.GOVERNMENT_OFFICE, "/sessions", body, "once-1");
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        assertThat(opened.text("aggregateId")).isEqualTo("141129:once");
        assertThat(service.post(Post.GOVERNMENT_OFFICE, "/sessions", body, "once-1")).isEqualTo(opened);
        Answer again = service.post(Post.GOVERNMENT_OFFICE, "/sessions", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.refusedAs("session-exists")).isTrue();
        assertThat(service.get(Post.HANDLER, "/sessions/141129:once").body().path("units")).isNotEmpty();
    }

    @Test
    void what_belongs_to_another_place_is_unknown() {
        openSession("place", 1, 0);
        String id = service.post(Post.DEPUTY, "/proposals", proposal("place", "关于界桩的建议"))
                .text("aggregateId");
        RunningService elsewhere = service.elsewhere();
        assertThat(elsewhere.get(Post.GOVERNMENT_OFFICE, "/proposals/" + id).status())
                .isEqualTo(404);
        assertThat(elsewhere.post(Post.DEPUTY, "/proposals", proposal("141129:place", "关于越界的建议"))
                        .refusedAs("unknown-session"))
                .isTrue();
        assertThat(elsewhere.upload("141129:place", sample("2023-two-sessions.xlsx")).status())
                .isEqualTo(404);
    }

    @Test
    void no_endpoint_is_without_an_access_decision() {
        assertThat(AccessDecisions.undecided(service.context())).isEmpty();
    }

    @Test
    void unreadable_requests_are_told_in_sentences() {
        Answer malformed = service.post(Post.GOVERNMENT_OFFICE, "/sessions", "{");
        assertThat(malformed.status()).isEqualTo(400);
        Answer noSheet = service.upload("141129:2023x", new byte[] {1, 2, 3});
        assertThat(noSheet.status()).isEqualTo(404);
        openSession("files", 1, 1);
        Answer noXlsx = service.upload("141129:files", new byte[] {1, 2, 3});
        assertThat(noXlsx.status()).isEqualTo(422);
        assertThat(noXlsx.refusedAs("not-an-xlsx")).isTrue();
    }

    private static void openSession(String id, int suggestions, int proposals) {
        Answer opened = service.post(Post.GOVERNMENT_OFFICE, "/sessions", session(id, suggestions, proposals));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
    }

    private static Answer commit(Answer dryRun) {
        Answer committed =
                service.post(Post.GOVERNMENT_OFFICE, "/imports/" + dryRun.text("importId") + "/commits", Map.of());
        assertThat(committed.status()).as(committed.body().toString()).isEqualTo(200);
        return committed;
    }

    private static Set<String> proposalIds(Answer result) {
        Set<String> ids = new HashSet<>();
        result.body().path("rows").forEach(row -> ids.add(row.path("proposalId").asText()));
        return ids;
    }

    private static List<String> problems(Answer result) {
        return result.body().path("rows").findValues("problems").stream()
                .filter(list -> !list.isEmpty())
                .map(Object::toString)
                .toList();
    }

    private static Map<String, Object> proposal(String session, String title) {
        return Map.of(
                "sessionId",
                session,
                "kind",
                "DEPUTY_SUGGESTION",
                "title",
                title,
                "text",
                "一、先做第一件。\n二、再做第二件。",
                "submitters",
                List.of(
                        Map.of("name", "王𠮷", "kind", "DEPUTY", "lead", true),
                        Map.of("name", "梁䶮", "kind", "DEPUTY", "lead", false)),
                "suggestedLeadUnitId",
                "u012",
                "key",
                false);
    }

    private static Map<String, Object> assignment() {
        return Map.of("leadUnitId", "u012", "coUnitIds", List.of("u008"));
    }
}
