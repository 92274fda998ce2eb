package io.huiyin.proposal;

import static io.huiyin.proposal.RunningService.sample;
import static io.huiyin.proposal.RunningService.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.access.AccessDecisions;
import io.huiyin.access.InterfaceDescription;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.value.Post;
import io.huiyin.proposal.RunningService.Answer;
import io.huiyin.proposal.intake.Workbooks;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

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

        List<EventEnvelope> events = PublishedEvents.await(264, event -> ids.contains(event.subject()));
        assertThat(events).hasSize(264);
        events.stream()
                .collect(Collectors.groupingBy(EventEnvelope::aggregateid))
                .values()
                .forEach(ofOne -> {
                    assertThat(ofOne)
                            .extracting(EventEnvelope::type)
                            .containsExactly("ProposalRegistered", "ProposalNumbered");
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

        Answer numbered = service.post(
                Post.CONGRESS_OFFICE, "/proposals/" + id + "/numbers", Map.of("category", "交通", "serial", 1));
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
        assertThat(view.body().path("assigned").path("replyDue").path("on").asText())
                .isEqualTo("2023-09-30");
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

        Answer withdrawn = service.post(
                Post.CONGRESS_OFFICE,
                "/proposals/" + id + "/withdrawals",
                Map.of(
                        "because",
                        "领衔人申请撤回",
                        "agreements",
                        List.of(Map.of("submitterId", "s1"), Map.of("submitterId", "s2"))));
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.body().path("sequence").asLong()).isEqualTo(5);

        List<EventEnvelope> events =
                PublishedEvents.await(5, event -> event.aggregateid().equals(id));
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
        assertThat(service.post(Post.CPPCC_OFFICE, "/proposals/" + other + "/numbers", number)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_session_is_opened_once() {
        Map<String, Object> body = session("once", 1, 1);
        Answer opened = service.post(Post.GOVERNMENT_OFFICE, "/sessions", body, "once-1");
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        assertThat(opened.text("aggregateId")).isEqualTo("141129:once");
        assertThat(service.post(Post.GOVERNMENT_OFFICE, "/sessions", body, "once-1"))
                .isEqualTo(opened);
        Answer again = service.post(Post.GOVERNMENT_OFFICE, "/sessions", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.refusedAs("session-exists")).isTrue();
        assertThat(service.get(Post.HANDLER, "/sessions/141129:once").body().path("units"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("A13: a number that is just being given is given to no row")
    void a_number_on_its_way_to_another_one_is_not_given_to_a_row() {
        openSession("giving", 2, 0);
        String one = service.post(Post.DEPUTY, "/proposals", proposal("giving", "关于甲的建议"))
                .text("aggregateId");
        service.context()
                .getBean(MongoTemplate.class)
                .getCollection("claims")
                .insertOne(new Document("_id", "141129:giving:DEPUTY_SUGGESTION:交通:7")
                        .append("purpose", "NUMBER")
                        .append("owner", Ids.proposalId(one)));
        Answer checked =
                service.upload("giving", Workbooks.register().suggestion(7).bytes());
        assertThat(checked.body().path("rows").path(0).path("problems").toString())
                .contains("正在给另一件使用，还没有完成");
        assertThat(ProblemCatalogue.load().entries().get("number-being-taken").message())
                .contains("正在给另一件使用，还没有完成");
    }

    @Test
    void what_belongs_to_another_place_is_unknown() {
        openSession("place", 1, 0);
        String id = service.post(Post.DEPUTY, "/proposals", proposal("place", "关于界桩的建议"))
                .text("aggregateId");
        RunningService elsewhere = service.elsewhere();
        assertThat(elsewhere.get(Post.GOVERNMENT_OFFICE, "/proposals/" + id).status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post(Post.DEPUTY, "/proposals", proposal("141129:place", "关于越界的建议"))
                        .refusedAs("unknown-session"))
                .isTrue();
        assertThat(elsewhere
                        .upload("141129:place", sample("2023-two-sessions.xlsx"))
                        .status())
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

    @Test
    @DisplayName(
            "A13: a number registered before: the same content is there already, another is told, nothing is changed")
    void an_import_never_changes_what_is_registered() {
        openSession("again", 2, 1);
        Answer first =
                service.upload("again", Workbooks.register().suggestion(1).bytes());
        String registered = proposalIds(commit(first)).iterator().next();
        Answer second = service.upload(
                "again",
                Workbooks.register().suggestion(1).suggestion(2).proposal(1).bytes());
        assertThat(second.text("importId")).isNotEqualTo(first.text("importId"));
        assertThat(second.body().path("rows").path(0).path("status").asText()).isEqualTo("ALREADY");
        assertThat(second.body().path("rows").path(0).path("proposalId").asText())
                .isEqualTo(registered);
        assertThat(second.body().path("reconciles").asBoolean()).isTrue();
        Answer other = service.upload(
                "again",
                Workbooks.register().suggestion(1, "正文", "别的", "重点", "是").bytes());
        assertThat(other.body().path("rows").path(0).path("status").asText()).isEqualTo("FAULTY");
        assertThat(problems(other)).singleElement().asString().contains("第 2 行“编号”", "正文、重点");
        assertThat(commit(other).body().path("faulty").asInt()).isEqualTo(1);
        assertThat(service.get(Post.HANDLER, "/proposals/141129:" + registered).text("text"))
                .isEqualTo("一、修桥。\n二、修路。");
    }

    @Test
    void faulty_rows_stay_out_and_the_totals_are_told() {
        openSession("faults", 2, 1);
        Answer dryRun = service.upload(
                "faults",
                Workbooks.register().suggestion(1).suggestion(2, "标题", "").bytes());
        Answer committed = commit(dryRun);
        assertThat(committed.body().path("ok").asInt()).isEqualTo(1);
        assertThat(committed.body().path("faulty").asInt()).isEqualTo(1);
        assertThat(committed.body().path("expectedProposals").asInt()).isEqualTo(1);
        assertThat(committed.body().path("reconciles").asBoolean()).isFalse();
    }

    @Test
    void two_commits_at_once_register_each_row_once() throws Exception {
        openSession("race", 30, 0);
        Workbooks rows = Workbooks.register();
        for (int serial = 1; serial <= 30; serial++) {
            rows.suggestion(serial);
        }
        Answer dryRun = service.upload("race", rows.bytes());
        CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> commit(dryRun));
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> commit(dryRun));
        Set<String> ids = proposalIds(one.get());
        assertThat(ids).hasSize(30).isEqualTo(proposalIds(other.get()));
        assertThat(PublishedEvents.await(60, event -> ids.contains(event.subject())))
                .hasSize(60);
    }

    @Test
    @DisplayName("A13: a number whose owner got another one instead is free again")
    void an_abandoned_claim_binds_nobody() {
        openSession("claims", 2, 0);
        Map<String, Object> number = Map.of("category", "水利", "serial", 1);
        String one = registered("claims", "关于甲的建议");
        String other = registered("claims", "关于乙的建议");
        MongoTemplate mongo = service.context().getBean(MongoTemplate.class);
        // as if the process had ended between claim and write
        mongo.getCollection("claims")
                .insertOne(new Document("_id", "141129:claims:DEPUTY_SUGGESTION:水利:1")
                        .append("purpose", "NUMBER")
                        .append("owner", one.substring("141129:".length())));
        assertThat(service.post(Post.CONGRESS_OFFICE, "/proposals/" + other + "/numbers", number)
                        .refusedAs("number-taken"))
                .isTrue();
        Answer importing = service.upload(
                "claims", Workbooks.register().suggestion(1, "类别", "水利").bytes());
        assertThat(problems(importing)).singleElement().asString().contains("正在给另一件使用");
        service.post(Post.CONGRESS_OFFICE, "/proposals/" + one + "/numbers", Map.of("category", "水利", "serial", 2));
        assertThat(service.post(Post.CONGRESS_OFFICE, "/proposals/" + other + "/numbers", number)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_registration_cut_off_before_its_write_is_gone_on_with() {
        openSession("half", 1, 0);
        service.context()
                .getBean(MongoTemplate.class)
                .getCollection("claims")
                .insertOne(new Document("_id", "141129:key:half-1")
                        .append("purpose", "REGISTRATION")
                        .append("owner", "id-of-the-first-try"));
        Answer retried = service.post(Post.DEPUTY, "/proposals", proposal("half", "关于半途的建议"), "half-1");
        assertThat(retried.detail("proposalId")).isEqualTo("id-of-the-first-try");
    }

    @Test
    void a_change_on_a_version_seen_earlier_is_refused() {
        openSession("stale", 1, 0);
        String id = registered("stale", "关于旧版的建议");
        Map<String, Object> number = Map.of("category", "水利", "serial", 1);
        Answer stale = service.post(
                Post.CONGRESS_OFFICE, "/proposals/" + id + "/numbers", number, "stale-1", "If-Match", "\"7\"");
        assertThat(stale.status()).as(stale.body().toString()).isEqualTo(409);
        assertThat(stale.refusedAs("stale-version")).isTrue();
        Answer future = service.post(
                Post.CONGRESS_OFFICE, "/proposals/" + id + "/numbers", number, "stale-2", "Occurred-On", "2999-01-01");
        assertThat(future.refusedAs("occurred-in-future")).isTrue();
    }

    @Test
    @DisplayName("R5: each kind has its own submitters and its own office")
    void a_deputy_submits_no_proposal_of_members() {
        openSession("kinds", 1, 1);
        assertThat(service.post(Post.CPPCC_MEMBER, "/proposals", proposal("kinds", "关于越权的建议"))
                        .status())
                .isEqualTo(403);
        String id = registered("kinds", "关于撤回的建议");
        Map<String, Object> because = Map.of("because", "撤回");
        assertThat(service.post(Post.CPPCC_OFFICE, "/proposals/" + id + "/withdrawals", because)
                        .status())
                .isEqualTo(403);
        assertThat(service.post(Post.CONGRESS_OFFICE, "/proposals/" + id + "/withdrawals", Map.of())
                        .refusedAs("because-missing"))
                .isTrue();
        assertThat(service.get(Post.OPERATOR, "/proposals/" + id).status()).isEqualTo(403);
    }

    @Test
    void a_file_close_to_the_limit_is_kept_and_one_beyond_is_refused() {
        openSession("large", 1, 0);
        byte[] picture = new byte[14 << 20];
        new Random(1).nextBytes(picture);
        Answer kept = service.upload("large", Workbooks.register().suggestion(1).with(picture));
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(200);
        assertThat(commit(kept).body().path("ok").asInt()).isEqualTo(1);
        Answer large = service.upload("large", new byte[16 << 20]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.refusedAs("import-too-large")).isTrue();
    }

    @Test
    void one_key_uploads_one_file() {
        openSession("keys", 1, 0);
        byte[] file = Workbooks.register().suggestion(1).bytes();
        Answer first = service.upload("keys", file, "upload-1");
        assertThat(service.upload("keys", file, "upload-1")).isEqualTo(first);
        assertThat(service.upload("keys", Workbooks.register().suggestion(2).bytes(), "upload-1")
                        .refusedAs("idempotency-key-reused"))
                .isTrue();
        assertThat(service.post(Post.DEPUTY, "/proposals", proposal("keys", "关于键的建议"), "upload-1")
                        .refusedAs("idempotency-key-reused"))
                .isTrue();
    }

    @Test
    void the_interface_is_described_as_committed() throws IOException {
        String described = InterfaceDescription.text(
                service.get(Post.OPERATOR, "/v3/api-docs").body().toString());
        assertThat(described)
                .as("update with -Dhuiyin.snapshots=update")
                .isEqualTo(InterfaceDescription.committed("proposal-service", described));
    }

    private static String registered(String session, String title) {
        Answer registered = service.post(Post.DEPUTY, "/proposals", proposal(session, title));
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(200);
        return registered.text("aggregateId");
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
