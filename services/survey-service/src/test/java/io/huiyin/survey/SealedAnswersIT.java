package io.huiyin.survey;

import static io.huiyin.survey.RunningSurvey.PDF;
import static io.huiyin.survey.RunningSurvey.congress;
import static io.huiyin.survey.RunningSurvey.endSilence;
import static io.huiyin.survey.RunningSurvey.events;
import static io.huiyin.survey.RunningSurvey.get;
import static io.huiyin.survey.RunningSurvey.key;
import static io.huiyin.survey.RunningSurvey.paper;
import static io.huiyin.survey.RunningSurvey.post;
import static io.huiyin.survey.RunningSurvey.problem;
import static io.huiyin.survey.RunningSurvey.send;
import static io.huiyin.survey.RunningSurvey.survey;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.value.Post;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every way out of this service, looked at as the unit looks at it, with values planted that it may not learn. */
@DisplayName("D3: before the conclusion no unit learns who said what, nor any grade but 不满意; D15: nobody outside does")
class SealedAnswersIT {
    private static final String PACK = "141129-2023@1";
    private static final String ONE = "submitter-one";
    private static final String TWO = "submitter-two";
    private static final String THREE = "submitter-three";
    private static final String REASON = "路面仍未修好";
    private static final List<String> PEOPLE = List.of(ONE, TWO, THREE, "王𠮷", "李䶮", "赵㛃");
    private static final List<String> SECRETS = List.of("很好的一条路", "其实我很满意", "基本满意", "非常满意");
    private static final List<String> GRADES = List.of("\"BASICALLY_SATISFIED\"", "\"VERY_SATISFIED\"");
    private static final Set<Post> UNIT = Set.of(
            Post.HANDLER,
            Post.SECTION_HEAD,
            Post.LEADER_IN_CHARGE,
            Post.UNIT_HEAD,
            Post.LIAISON_OFFICER,
            Post.LEDGER_KEEPER);

    /** Who adds a way out says here how it is sealed. */
    private static final Set<String> WAYS = Set.of(
            "GET /surveys/{id}",
            "POST /surveys/{id}/links",
            "POST /surveys/{id}/paper-answers",
            "GET /surveys/{id}/scans/{sha256}",
            "POST /surveys/{id}/confirmations",
            "POST /survey-answers/{token}",
            "GET /survey-confirmations/{token}",
            "POST /survey-confirmations/{token}",
            "GET /s/{token}",
            "POST /s/{token}",
            "GET /c/{token}",
            "POST /c/{token}",
            "GET /s/survey.css");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        RunningSurvey.start();
        log.start();
        logger("ROOT").addAppender(log);
        logger("io.huiyin").setLevel(Level.DEBUG);
        logger("access").setLevel(Level.DEBUG);
        logger("org.springframework.web").setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        logger("ROOT").detachAppender(log);
        logger("io.huiyin").setLevel(null);
        logger("access").setLevel(null);
        logger("org.springframework.web").setLevel(null);
    }

    @Test
    void every_way_out_is_known_here() {
        Set<String> ways = new TreeSet<>();
        RunningSurvey.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getName().startsWith("io.huiyin.survey.")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        mapping.getPatternValues().forEach(path -> ways.add(verb + " " + path)));
                    }
                });
        assertThat(ways).isEqualTo(new TreeSet<>(WAYS));
    }

    @Test
    void nothing_sealed_comes_out_before_the_conclusion_and_no_name_ever() throws Exception {
        String survey = survey(PACK, ONE, TWO, THREE);
        JsonNode links =
                post("/surveys/" + survey + "/links", "{}", "l", congress()).path("details");
        post(
                "/survey-answers/" + links.path(ONE).asText(),
                "{\"satisfaction\":\"BASICALLY_SATISFIED\",\"comment\":\"很好的一条路\"}",
                "a",
                null);
        paper(survey, onPaper(TWO), PDF, "p", congress());
        String token = post("/surveys/" + survey + "/confirmations", "{}", "c", congress())
                .path("details")
                .path(TWO)
                .asText();

        Map<String, String> before = seenByTheUnit(survey);
        send(
                "/survey-confirmations/" + token,
                "{\"agree\":false,\"satisfaction\":\"VERY_SATISFIED\",\"comment\":\"其实我很满意\"}",
                "o",
                null,
                Map.of());
        Map<String, String> after = seenByTheUnit(survey);
        assertThat(after).as("an objection is not told before the conclusion").isEqualTo(before);
        assertThat(after)
                .allSatisfy((way, seen) -> assertThat(seen)
                        .as(way)
                        .doesNotContain(PEOPLE)
                        .doesNotContain(SECRETS)
                        .doesNotContain(GRADES));
        assertThat(after.get("GET /surveys/{id} LIAISON_OFFICER")).contains(REASON);
        String told = written(events(survey, 3));
        assertThat(told).contains(REASON).doesNotContain(PEOPLE).doesNotContain(SECRETS);
        assertThat(told).doesNotContain(GRADES);
        assertThat(get("/v3/api-docs", null).body()).doesNotContain(PEOPLE).doesNotContain(SECRETS);

        endSilence(survey, 5);
        assertThat(seenByTheUnit(survey))
                .allSatisfy((way, seen) ->
                        assertThat(seen).as(way).doesNotContain(PEOPLE).doesNotContain("很好的一条路", "其实我很满意"));
        assertThat(written(events(survey, 5))).doesNotContain(PEOPLE).doesNotContain(SECRETS);
        for (String endpoint : List.of("/actuator/prometheus", "/actuator/health", "/actuator/settled")) {
            assertThat(get(endpoint, null).body()).doesNotContain(PEOPLE).doesNotContain(SECRETS);
        }
        assertThat(logged(Level.DEBUG))
                .isNotEmpty()
                .doesNotContain(PEOPLE)
                .doesNotContain(SECRETS)
                .doesNotContain(GRADES);
        assertThat(logged(Level.INFO))
                .as("the framework writes addresses when it is asked to debug")
                .isNotEmpty()
                .doesNotContain(token, links.path(ONE).asText());
    }

    /** What every post of the lead unit gets at every way that asks for a key, by way. */
    private static Map<String, String> seenByTheUnit(String survey) throws Exception {
        Map<String, String> seen = new TreeMap<>();
        for (Post post : UNIT) {
            String key = key(post, "u012");
            seen.put("GET /surveys/{id} " + post, get("/surveys/" + survey, key).body());
            for (String act : List.of("/links", "/confirmations")) {
                seen.put("POST /surveys/{id}" + act + " " + post, refusal("/surveys/" + survey + act, key));
            }
            String scan = "/surveys/" + survey + "/scans/" + sha256();
            HttpResponse<String> kept = get(scan, key);
            assertThat(kept.statusCode()).isEqualTo(403);
            seen.put("GET /surveys/{id}/scans/{sha256} " + post, kept.body());
        }
        List<String> probes = new ArrayList<>();
        for (String submitter : List.of(ONE, TWO)) {
            probes.add(problem(paper(
                    survey, onPaper(submitter), PDF, "probe-" + probes.size(), key(Post.LIAISON_OFFICER, "u012"))));
        }
        seen.put("POST /surveys/{id}/paper-answers", String.join(" ", probes));
        assertThat(new TreeSet<>(probes))
                .as("both have answered, or one has not: the same refusal")
                .hasSize(1);
        return seen;
    }

    private static String refusal(String path, String key) throws Exception {
        HttpResponse<String> refused = send(path, "{}", "u", key, Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        return refused.body();
    }

    private static String onPaper(String submitter) {
        return ("{\"submitterId\":\"%s\",\"satisfaction\":\"DISSATISFIED\",\"comment\":\"%s\","
                        + "\"signedOn\":\"2023-09-04\",\"carriedBy\":\"UNIT\"}")
                .formatted(submitter, REASON);
    }

    private static String sha256() {
        return io.huiyin.survey.scan.Scan.of(PDF).sha256();
    }

    private static String written(List<EventEnvelope> events) {
        return events.stream()
                .map(event -> new String(new EventCodec().write(event), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private String logged(Level from) {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(from))
                .map(event -> event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .collect(Collectors.joining("\n"));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
