package io.huiyin.survey;

import static io.huiyin.survey.RunningSurvey.JSON;
import static io.huiyin.survey.RunningSurvey.correctDelivery;
import static io.huiyin.survey.RunningSurvey.deliver;
import static io.huiyin.survey.RunningSurvey.events;
import static io.huiyin.survey.RunningSurvey.form;
import static io.huiyin.survey.RunningSurvey.get;
import static io.huiyin.survey.RunningSurvey.key;
import static io.huiyin.survey.RunningSurvey.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.access.AccessDecisions;
import io.huiyin.access.InterfaceDescription;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Post;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The survey office on a real broker and store, over HTTP. */
class SurveyServiceIT {
    @BeforeAll
    static void start() {
        RunningSurvey.start();
    }

    @Test
    void every_endpoint_has_an_access_decision() {
        assertThat(AccessDecisions.undecided(RunningSurvey.context())).isEmpty();
    }

    @Test
    void the_interface_is_described_as_committed() throws Exception {
        String described = InterfaceDescription.text(get("/v3/api-docs", null).body());
        assertThat(described)
                .as("update with -Dhuiyin.snapshots=update")
                .isEqualTo(InterfaceDescription.committed("survey-service", described));
    }

    @Test
    void a_reply_delivered_twice_opens_one_survey_answered_by_secret_links() throws Exception {
        String proposal = deliver(1, true);
        String survey = Ids.survey("141129", proposal, 1);
        String office = key(Post.CONGRESS_OFFICE, "CONGRESS_OFFICE");

        JsonNode links =
                post("/surveys/" + survey + "/links", "{}", "links-1", office).path("details");
        assertThat(links.size()).isEqualTo(2);
        assertThat(post("/surveys/" + survey + "/links", "{}", "links-1", office)
                        .path("details"))
                .as("a repeat gets the first answer")
                .isEqualTo(links);

        String page = get("/s/" + links.path("s1").asText(), null).body();
        assertThat(page).contains("王𠮷", "关于修路的建议", "非常满意", "基本满意", "不满意");

        String answer = "{\"satisfaction\":\"DISSATISFIED\",\"comment\":\"没有修\"}";
        post("/survey-answers/" + links.path("s1").asText(), answer, "a-1", null);
        post("/survey-answers/" + links.path("s1").asText(), answer, "a-1", null);
        JsonNode refused = post("/survey-answers/" + links.path("s1").asText(), answer, "a-2", null);
        assertThat(refused.path("type").asText()).isEqualTo("urn:problem:already-answered");

        HttpResponse<String> form = form(links.path("s2").asText(), "key=k1&satisfaction=VERY_SATISFIED&comment=");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("已收到您的评价");

        List<EventEnvelope> events = events(survey, 3);
        assertThat(events)
                .extracting(EventEnvelope::type)
                .containsExactly("SurveyOpened", "DissatisfactionRecorded", "SurveyConcluded");
        assertThat(new String(new EventCodec().write(events.get(1)), StandardCharsets.UTF_8))
                .doesNotContain("王𠮷")
                .doesNotContain("\"s1\"");
    }

    @Test
    @DisplayName("D11, D4: a delivery corrected to a later day gives more time to answer; told twice, once")
    void a_corrected_delivery_moves_the_end_of_silence() throws Exception {
        String proposal = deliver(1, false);
        String survey = Ids.survey("141129", proposal, 1);
        String office = key(Post.CONGRESS_OFFICE, "CONGRESS_OFFICE");

        correctDelivery(proposal, LocalDate.of(2023, 9, 4), LocalDate.of(2023, 10, 9));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(silenceEnds(survey, office)).isEqualTo("2023-10-09"));
    }

    private static String silenceEnds(String survey, String office) throws Exception {
        return JSON.readTree(get("/surveys/" + survey, office).body())
                .path("silenceEndsOn")
                .asText();
    }

    @Test
    void a_form_without_a_choice_keeps_what_was_typed() throws Exception {
        String proposal = deliver(1, false);
        String survey = Ids.survey("141129", proposal, 1);
        String token = post("/surveys/" + survey + "/links", "{}", "l", key(Post.CONGRESS_OFFICE, "CONGRESS_OFFICE"))
                .path("details")
                .path("s1")
                .asText();
        HttpResponse<String> refused =
                form(token, "key=k&comment=" + URLEncoder.encode("请把路灯装上", StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请把路灯装上", "R142");
    }

    @Test
    void guessed_and_replaced_links_do_nothing_and_say_what_to_do() throws Exception {
        String proposal = deliver(1, false);
        String survey = Ids.survey("141129", proposal, 1);
        String office = key(Post.CONGRESS_OFFICE, "CONGRESS_OFFICE");
        String old = post("/surveys/" + survey + "/links", "{}", "l1", office)
                .path("details")
                .path("s1")
                .asText();
        post("/surveys/" + survey + "/links", "{}", "l2", office);
        for (String token : List.of(old, "141129-guessed", "nonsense")) {
            HttpResponse<String> page = get("/s/" + token, null);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("县人大办公室");
        }
    }

    @Test
    void units_see_no_grades_while_the_survey_is_open() throws Exception {
        String proposal = deliver(1, false);
        String survey = Ids.survey("141129", proposal, 1);
        String office = key(Post.CONGRESS_OFFICE, "CONGRESS_OFFICE");
        String token = post("/surveys/" + survey + "/links", "{}", "l", office)
                .path("details")
                .path("s1")
                .asText();
        post("/survey-answers/" + token, "{\"satisfaction\":\"BASICALLY_SATISFIED\"}", "x", null);
        JsonNode seen = JSON.readTree(
                get("/surveys/" + survey, key(Post.UNIT_HEAD, "u012")).body());
        assertThat(seen.path("answered").asInt()).isEqualTo(1);
        assertThat(seen.path("grades")).isEmpty();
        assertThat(seen.path("answers")).isEmpty();
        assertThat(get("/surveys/" + survey, key(Post.UNIT_HEAD, "u013")).statusCode())
                .isEqualTo(404);
        assertThat(post("/surveys/" + survey + "/links", "{}", "l9", key(Post.CPPCC_OFFICE, "CPPCC_OFFICE"))
                        .path("type")
                        .asText())
                .isEqualTo("urn:problem:other-office-issues-links");
    }
}
