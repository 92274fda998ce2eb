package io.huiyin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Post;
import io.huiyin.season.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * One whole life over HTTP: registered, numbered, 交办, received, contacted, one opinion through four levels, the reply through
 * four levels, delivered, answered. A step that needs what is still on its way is asked again until it can be done; only the
 * accepted request counts as a command.
 */
final class BenchLife {
    private static final ObjectMapper JSON = EventCodec.mapper();
    private static final String JURISDICTION = "141129";
    private static final String LEAD = "u012";
    private static final String CO_UNIT = "u010";

    private final HttpClient http;
    private final Endpoints endpoints;
    private final DevelopmentKeys keys;
    private final Latencies latencies;

    BenchLife(HttpClient http, Endpoints endpoints, DevelopmentKeys keys, Latencies latencies) {
        this.http = http;
        this.endpoints = endpoints;
        this.keys = keys;
        this.latencies = latencies;
    }

    /** Lives; returns the case file's id. */
    String live(int serial) throws IOException, InterruptedException {
        String office = key(Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE");
        String cppcc = key(Post.CPPCC_OFFICE, "CPPCC_OFFICE");
        JsonNode registered = command("register", cppcc, endpoints.proposal() + "/proposals", proposal(serial));
        String id = registered.path("aggregateId").asText();
        String proposalId = Ids.proposalId(id);
        String proposals = endpoints.proposal() + "/proposals/" + id;
        command("number", cppcc, proposals + "/numbers", Map.of("category", "测", "serial", serial));
        command(
                "assign",
                office,
                proposals + "/assignments",
                Map.of("leadUnitId", LEAD, "coUnitIds", List.of(CO_UNIT)));
        JsonNode assigned = ask(office, proposals).path("assigned");
        String lead = assigned.path("lead").path("assignmentId").asText();
        String co = assigned.path("coHandling").path(0).path("assignmentId").asText();
        String assignments = endpoints.handling() + "/assignments/";
        command(
                "receive",
                unit(LEAD, Post.LIAISON_OFFICER),
                assignments + Ids.assignment(JURISDICTION, proposalId, lead) + "/receipts",
                Map.of());
        command(
                "receive",
                unit(CO_UNIT, Post.LIAISON_OFFICER),
                assignments + Ids.assignment(JURISDICTION, proposalId, co) + "/receipts",
                Map.of());
        opinion(proposalId, co);
        reply(proposalId, co);
        survey(proposalId, cppcc);
        return id;
    }

    private void opinion(String proposalId, String co) throws IOException, InterruptedException {
        String opinion = endpoints.handling() + "/opinions/" + Ids.opinion(JURISDICTION, proposalId, co);
        command(
                "opinion-draft",
                unit(CO_UNIT, Post.HANDLER),
                opinion + "/drafts",
                Map.of("text", "同意配合办理。", "disclosure", "CONSENTED"));
        levels("opinion-sign-off", CO_UNIT, opinion);
    }

    private void reply(String proposalId, String co) throws IOException, InterruptedException {
        String reply = endpoints.handling() + "/replies/" + Ids.reply(JURISDICTION, proposalId, 1);
        command(
                "contact",
                unit(LEAD, Post.HANDLER),
                reply + "/contacts",
                Map.of("phase", "DURING", "mode", "VISIT", "submitterIds", List.of("s1"), "summary", "上门面商。"));
        command(
                "draft",
                unit(LEAD, Post.HANDLER),
                reply + "/drafts",
                Map.of(
                        "answers",
                        List.of(answer("p1"), answer("p2")),
                        "outcomeClass",
                        "B",
                        "disclosure",
                        "PROACTIVE",
                        "opinionTreatments",
                        List.of(Map.of("assignmentId", co, "outcome", "ADOPTED", "reason", ""))));
        levels("sign-off", LEAD, reply);
        command(
                "deliver",
                unit(LEAD, Post.HANDLER),
                reply + "/deliveries",
                Map.of(
                        "deliveries",
                        List.of(Map.of("submitterId", "s1", "channel", "IN_SYSTEM", "deliveredOn", "2023-07-03"))));
    }

    private void survey(String proposalId, String cppcc) throws IOException, InterruptedException {
        String survey = endpoints.survey() + "/surveys/" + Ids.survey(JURISDICTION, proposalId, 1);
        String token = command("issue-links", cppcc, survey + "/links", Map.of())
                .path("details")
                .path("s1")
                .asText();
        command(
                "answer",
                "",
                endpoints.survey() + "/survey-answers/" + token,
                Map.of("satisfaction", "VERY_SATISFIED", "comment", ""));
    }

    private void levels(String name, String unit, String url) throws IOException, InterruptedException {
        command(name, unit(unit, Post.SECTION_HEAD), url + "/sign-offs", Map.of("level", "CHECK", "decision", "PASS"));
        command(
                name,
                unit(unit, Post.LEADER_IN_CHARGE),
                url + "/sign-offs",
                Map.of("level", "REVIEW", "decision", "PASS"));
        command(name, unit(unit, Post.UNIT_HEAD), url + "/sign-offs", Map.of("level", "SIGN_OFF", "decision", "PASS"));
    }

    private static Map<String, String> answer(String point) {
        return Map.of(
                "pointId",
                point,
                "answer",
                "已经现场核实，列入今年工作安排，按月通报进度。",
                "implementationStatus",
                "正在实施。",
                "adoption",
                "ADOPTED");
    }

    private static Map<String, Object> proposal(int serial) {
        String text = "近年来群众多次反映这一问题，希望有关部门重视。".repeat(12);
        return Map.of(
                "sessionId",
                "2023",
                "kind",
                "CPPCC_PROPOSAL",
                "title",
                "关于测量用事项" + serial + "的提案",
                "text",
                text,
                "points",
                List.of("请公布计划和完成时间。", "请明确责任单位和资金来源。"),
                "submitters",
                List.of(Map.of("name", "王𠮷", "kind", "CPPCC_MEMBER", "lead", true)),
                "key",
                false);
    }

    /** Whether the read side shows the case closed. */
    boolean closed(String id) throws IOException, InterruptedException {
        String office = key(Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE");
        return ask(office, endpoints.supervision() + "/case-files/" + id)
                .path("status")
                .asText()
                .equals("CLOSED");
    }

    private JsonNode command(String name, String bearer, String url, Object body)
            throws IOException, InterruptedException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        String idempotencyKey = UUID.randomUUID().toString();
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .header("Idempotency-Key", idempotencyKey)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
            if (!bearer.isEmpty()) {
                request.header("Authorization", "Bearer " + bearer);
            }
            long began = System.nanoTime();
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 == 2) {
                latencies.add(name, System.nanoTime() - began);
                return JSON.readTree(response.body());
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException(name + ": " + response.statusCode() + " "
                        + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private JsonNode ask(String bearer, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + bearer)
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    private String unit(String unit, Post post) {
        return key(post, unit);
    }

    private String key(Post post, String unit) {
        return keys.mint(new Caller(new Actor("测-" + post, post, unit, null), JURISDICTION));
    }
}
