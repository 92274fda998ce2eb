package io.huiyin.survey;

import static io.huiyin.survey.RunningSurvey.JSON;
import static io.huiyin.survey.RunningSurvey.PDF;
import static io.huiyin.survey.RunningSurvey.congress;
import static io.huiyin.survey.RunningSurvey.endSilence;
import static io.huiyin.survey.RunningSurvey.events;
import static io.huiyin.survey.RunningSurvey.form;
import static io.huiyin.survey.RunningSurvey.formAt;
import static io.huiyin.survey.RunningSurvey.get;
import static io.huiyin.survey.RunningSurvey.key;
import static io.huiyin.survey.RunningSurvey.liaison;
import static io.huiyin.survey.RunningSurvey.paper;
import static io.huiyin.survey.RunningSurvey.post;
import static io.huiyin.survey.RunningSurvey.problem;
import static io.huiyin.survey.RunningSurvey.send;
import static io.huiyin.survey.RunningSurvey.survey;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.SurveyEvent.AnswerObjected;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.value.Post;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Paper forms over HTTP (D2): entered, confirmed, objected to. */
class PaperAnswersIT {
    private static final String PACK = "141129-2023@1";
    private static final String SATISFIED = answer("s1", "BASICALLY_SATISFIED", "还可以", "2023-09-04", "UNIT");

    @BeforeAll
    static void start() {
        RunningSurvey.start();
    }

    @Test
    @DisplayName("D2: the unit's liaison enters what it carried, once; the submitters' own office sees answer and scan")
    void a_paper_form_is_entered_once() throws Exception {
        String survey = survey(PACK, "s1", "s2");
        HttpResponse<String> first = paper(survey, SATISFIED, PDF, "p-1", liaison());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(paper(survey, SATISFIED, PDF, "p-1", liaison()).body())
                .as("a repeat gets the first answer")
                .isEqualTo(first.body());
        assertThat(problem(paper(survey, SATISFIED, png(), "p-1", liaison())))
                .isEqualTo("422 urn:problem:idempotency-key-reused");
        assertThat(events(survey, 2))
                .extracting(EventEnvelope::type)
                .containsExactly("SurveyOpened", "AnswerEnteredOnBehalf");

        JsonNode seen = view(survey, congress());
        JsonNode form = seen.path("answers").path("s1").path("paper");
        assertThat(form.path("signedOn").asText()).isEqualTo("2023-09-04");
        assertThat(form.path("carriedBy").asText()).isEqualTo("UNIT");
        assertThat(seen.path("onBehalf").path("unconfirmed").asInt()).isEqualTo(1);
        assertThat(seen.path("grades").path("BASICALLY_SATISFIED").asInt()).isEqualTo(1);

        String scan = "/surveys/" + survey + "/scans/" + form.path("scanSha256").asText();
        HttpResponse<byte[]> kept = RunningSurvey.bytes(scan, congress());
        assertThat(kept.body()).isEqualTo(PDF);
        assertThat(kept.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(kept.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(problem(get(scan, liaison()))).isEqualTo("403 urn:problem:not-permitted");
        assertThat(problem(get(scan, cppcc()))).isEqualTo("403 urn:problem:other-office-keeps-paper");
        assertThat(problem(get("/surveys/" + survey + "/scans/" + "0".repeat(64), congress())))
                .isEqualTo("404 urn:problem:unknown-resource");
    }

    @Test
    @DisplayName("D2: a scan is a PDF, JPEG or PNG of at most 10 MB, by its content")
    void scans_are_checked() throws Exception {
        String survey = survey(PACK, "s1", "s2");
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(problem(paper(survey, SATISFIED, page, "k1", congress())))
                .isEqualTo("422 urn:problem:scan-type-unknown");
        assertThat(problem(paper(survey, SATISFIED, new byte[0], "k2", congress())))
                .isEqualTo("422 urn:problem:scan-empty");
        assertThat(problem(paper(survey, SATISFIED, null, "k3", congress())))
                .isEqualTo("400 urn:problem:malformed-request");
        assertThat(problem(paper(survey, SATISFIED, Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1), "k4", congress())))
                .isEqualTo("422 urn:problem:scan-too-large");
        assertThat(problem(paper(survey, SATISFIED, Arrays.copyOf(PDF, 21 * 1024 * 1024), "k5", congress())))
                .isEqualTo("413 urn:problem:payload-too-large");
        assertThat(view(survey, congress()).path("answered").asInt()).isZero();

        HttpResponse<String> largest = paper(survey, SATISFIED, Arrays.copyOf(PDF, 10 * 1024 * 1024), "k6", congress());
        assertThat(largest.statusCode()).as(largest.body()).isEqualTo(200);
        String sha = view(survey, congress())
                .path("answers")
                .path("s1")
                .path("paper")
                .path("scanSha256")
                .asText();
        assertThat(RunningSurvey.bytes("/surveys/" + survey + "/scans/" + sha, congress())
                        .body())
                .hasSize(10 * 1024 * 1024);
    }

    @Test
    void what_stands_on_the_form_is_checked() throws Exception {
        String survey = survey(PACK, "s1", "s2");
        Map<String, String> refusals = Map.of(
                answer("s9", "DISSATISFIED", "", "2023-09-04", "OFFICE"),
                "422 urn:problem:not-one-of-the-submitters",
                answer("s1", "DISSATISFIED", "", "2023-08-31", "OFFICE"),
                "422 urn:problem:signed-on-impossible",
                answer("s1", "DISSATISFIED", "", "2999-01-01", "OFFICE"),
                "422 urn:problem:signed-on-impossible",
                answer("s1", "DISSATISFIED", "长".repeat(2_001), "2023-09-04", "OFFICE"),
                "422 urn:problem:comment-too-long",
                "{\"submitterId\":\"s1\",\"signedOn\":\"2023-09-04\",\"carriedBy\":\"OFFICE\"}",
                "422 urn:problem:satisfaction-missing",
                "{\"submitterId\":\"s1\",\"satisfaction\":\"DISSATISFIED\",\"carriedBy\":\"OFFICE\"}",
                "422 urn:problem:value-missing",
                answer("s1", "SATISFIED", "", "2023-09-04", "OFFICE"),
                "422 urn:problem:value-invalid",
                "{",
                "400 urn:problem:malformed-request");
        for (Map.Entry<String, String> refusal : refusals.entrySet()) {
            assertThat(problem(paper(survey, refusal.getKey(), PDF, "k", congress())))
                    .as(refusal.getKey())
                    .isEqualTo(refusal.getValue());
        }
    }

    @Test
    void who_may_not_enter_is_told_who_does() throws Exception {
        String survey = survey(PACK, "s1", "s2");
        String elsewhere = "350000" + survey.substring(6);
        assertThat(problem(paper(survey, SATISFIED, PDF, "k", null))).isEqualTo("401 urn:problem:unauthenticated");
        assertThat(problem(paper(survey, SATISFIED, PDF, "k", key(Post.UNIT_HEAD, "u012"))))
                .isEqualTo("403 urn:problem:not-permitted");
        assertThat(problem(paper(survey, SATISFIED, PDF, "k", cppcc())))
                .isEqualTo("403 urn:problem:other-office-keeps-paper");
        assertThat(problem(paper(survey, SATISFIED, PDF, "k", key(Post.LIAISON_OFFICER, "u013"))))
                .isEqualTo("404 urn:problem:unknown-resource");
        assertThat(problem(paper(elsewhere, SATISFIED, PDF, "k", congress())))
                .isEqualTo("404 urn:problem:unknown-resource");
        assertThat(problem(paper(
                        survey, answer("s1", "BASICALLY_SATISFIED", "", "2023-09-04", "OFFICE"), PDF, "k", liaison())))
                .isEqualTo("422 urn:problem:paper-carried-by-unit");
        assertThat(problem(paper(survey, SATISFIED, PDF, "k", liaison(), Map.of("If-Match", "\"7\""))))
                .isEqualTo("409 urn:problem:stale-version");
        for (String path : List.of("/links", "/confirmations")) {
            assertThat(problem(send("/surveys/" + survey + path, "{}", "k", liaison(), Map.of())))
                    .isEqualTo("403 urn:problem:not-permitted");
        }
    }

    @Test
    @DisplayName("D2: PAST_UNIT_ONLY: no paper through the unit")
    void past_unit_only() throws Exception {
        String survey = survey("370000-2024@1", "s1", "s2");
        HttpResponse<String> refused = paper(survey, SATISFIED, PDF, "k", liaison());
        assertThat(problem(refused)).isEqualTo("409 urn:problem:paper-past-unit-only");
        assertThat(refused.body()).contains("县人大办公室");
        assertThat(problem(paper(survey, SATISFIED, PDF, "k", congress())))
                .isEqualTo("409 urn:problem:paper-past-unit-only");
        assertThat(paper(survey, SATISFIED.replace("UNIT", "OFFICE"), PDF, "k", congress())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("R146: paper and link for one submitter: the second is refused and nothing typed is lost")
    void the_second_of_paper_and_link() throws Exception {
        String survey = survey(PACK, "s1", "s2");
        JsonNode links =
                post("/surveys/" + survey + "/links", "{}", "l", congress()).path("details");
        paper(survey, SATISFIED, PDF, "p", liaison());
        HttpResponse<String> page =
                form(links.path("s1").asText(), "key=k&satisfaction=DISSATISFIED&comment=" + encoded("我另外写了一段话"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("R146", "我另外写了一段话", "没有保存", "还可以", "县人大办公室");

        post("/survey-answers/" + links.path("s2").asText(), "{\"satisfaction\":\"VERY_SATISFIED\"}", "a", null);
        assertThat(problem(paper(survey, SATISFIED.replace("s1", "s2"), PDF, "p2", liaison())))
                .isEqualTo("409 urn:problem:already-answered");
    }

    @Test
    @DisplayName("D2: the submitter sees what was entered and confirms it, once; opening consumes nothing")
    void a_submitter_confirms() throws Exception {
        String survey = survey(PACK, "s1", "s2");
        paper(survey, SATISFIED, PDF, "p", liaison());
        String token = confirmation(survey, "c1");
        for (int i = 0; i < 2; i++) {
            assertThat(get("/c/" + token, null).body())
                    .contains("王𠮷", "基本满意", "还可以", "2023年9月4日", "中阳县交通运输局", "是我的评价，确认");
        }
        JsonNode shown =
                JSON.readTree(get("/survey-confirmations/" + token, null).body());
        assertThat(shown.path("state").asText()).isEqualTo("UNCONFIRMED");
        assertThat(shown.path("satisfaction").asText()).isEqualTo("BASICALLY_SATISFIED");

        String newer = confirmation(survey, "c2");
        assertThat(get("/c/" + token, null).statusCode()).isEqualTo(404);
        assertThat(problem(send("/survey-confirmations/" + token, "{\"agree\":true}", "d", null, Map.of())))
                .isEqualTo("404 urn:problem:link-unknown");
        assertThat(get("/s/" + newer, null).statusCode())
                .as("no link to answer")
                .isEqualTo(404);

        String path = "/survey-confirmations/" + newer;
        assertThat(problem(send(path, "{}", "d1", null, Map.of()))).isEqualTo("422 urn:problem:confirmation-unclear");
        assertThat(problem(send(path, "{\"agree\":true,\"satisfaction\":\"DISSATISFIED\"}", "d2", null, Map.of())))
                .isEqualTo("422 urn:problem:confirmation-unclear");
        HttpResponse<String> agreed = send(path, "{\"agree\":true}", "d3", null, Map.of());
        assertThat(agreed.statusCode()).isEqualTo(200);
        assertThat(send(path, "{\"agree\":true}", "d3", null, Map.of()).body()).isEqualTo(agreed.body());
        assertThat(problem(send(path, "{\"agree\":true}", "d4", null, Map.of())))
                .isEqualTo("409 urn:problem:nothing-to-confirm");
        assertThat(get("/c/" + newer, null).body()).contains("您已确认").doesNotContain("<form");
        assertThat(view(survey, congress()).path("onBehalf").path("confirmed").asInt())
                .isEqualTo(1);
        assertThat(post("/surveys/" + survey + "/confirmations", "{}", "c3", congress())
                        .path("details"))
                .isEmpty();
        assertThat(problem(send("/surveys/" + survey + "/confirmations", "{}", "c4", cppcc(), Map.of())))
                .isEqualTo("403 urn:problem:other-office-issues-links");
    }

    @Test
    @DisplayName(
            "D2, D4: an objection on the page replaces the answer, keeps what was typed when refused, and is late after the end")
    void a_submitter_objects_on_the_page() throws Exception {
        String survey = survey(PACK, "s1", "s2");
        paper(survey, SATISFIED, PDF, "p", liaison());
        String token = confirmation(survey, "c");
        endSilence(survey, 3);
        HttpResponse<String> refused = formAt("/c/" + token, "key=k&agree=false&comment=" + encoded("我没有签过这张纸"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("R142", "我没有签过这张纸", "逾期反馈");

        HttpResponse<String> objected =
                formAt("/c/" + token, "key=k&agree=false&satisfaction=DISSATISFIED&comment=" + encoded("我没有签过这张纸"));
        assertThat(objected.statusCode()).isEqualTo(200);
        assertThat(objected.body()).contains("已改为您本人的评价", "不满意", "您已否认", "还可以");
        assertThat(formAt("/c/" + token, "key=k&agree=false&satisfaction=DISSATISFIED&comment=" + encoded("我没有签过这张纸"))
                        .statusCode())
                .as("sent twice")
                .isEqualTo(200);

        List<EventEnvelope> events = events(survey, 5);
        assertThat(((AnswerObjected) events.get(3).data()).late()).isTrue();
        assertThat(((DissatisfactionRecorded) events.get(4).data()).late()).isTrue();
        JsonNode seen = view(survey, congress());
        assertThat(seen.path("grades").path("BASICALLY_SATISFIED").asInt()).isEqualTo(1);
        assertThat(seen.path("lateGrades").path("DISSATISFIED").asInt()).isEqualTo(1);
        assertThat(seen.path("objected").path("s1").path("satisfaction").asText())
                .isEqualTo("BASICALLY_SATISFIED");
        assertThat(seen.path("onBehalf").path("objected").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("D4: after the end the link still takes an answer, says that it is late, and a late 不满意 says so")
    void late_answers_by_link() throws Exception {
        String survey = survey(PACK, "s1", "s2");
        JsonNode links =
                post("/surveys/" + survey + "/links", "{}", "l", congress()).path("details");
        endSilence(survey, 2);
        assertThat(get("/s/" + links.path("s1").asText(), null).body()).contains("征询已经结束", "提交评价");
        assertThat(form(links.path("s1").asText(), "key=k&satisfaction=VERY_SATISFIED&comment=")
                        .body())
                .contains("逾期反馈");
        String again = post("/surveys/" + survey + "/links", "{}", "l2", congress())
                .path("details")
                .path("s2")
                .asText();
        assertThat(get("/s/" + links.path("s2").asText(), null).statusCode()).isEqualTo(404);
        form(again, "key=k2&satisfaction=DISSATISFIED&comment=" + encoded("晚了"));
        DissatisfactionRecorded late =
                (DissatisfactionRecorded) events(survey, 3).get(2).data();
        assertThat(late.late()).isTrue();
        JsonNode seen = view(survey, liaison());
        assertThat(seen.path("grades").path("NOT_ANSWERED").asInt()).isEqualTo(2);
        assertThat(seen.path("lateGrades").path("VERY_SATISFIED").asInt()).isEqualTo(1);
    }

    private static String confirmation(String survey, String key) throws Exception {
        return post("/surveys/" + survey + "/confirmations", "{}", key, congress())
                .path("details")
                .path("s1")
                .asText();
    }

    private static JsonNode view(String survey, String key) throws Exception {
        return JSON.readTree(get("/surveys/" + survey, key).body());
    }

    private static String cppcc() {
        return key(Post.CPPCC_OFFICE, "CPPCC_OFFICE");
    }

    private static String answer(
            String submitter, String satisfaction, String comment, String signedOn, String carriedBy) {
        return ("{\"submitterId\":\"%s\",\"satisfaction\":\"%s\",\"comment\":\"%s\",\"signedOn\":\"%s\","
                        + "\"carriedBy\":\"%s\"}")
                .formatted(submitter, satisfaction, comment, signedOn, carriedBy);
    }

    private static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
