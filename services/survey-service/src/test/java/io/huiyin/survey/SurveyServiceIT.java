package io.huiyin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.access.AccessDecisions;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.access.InterfaceDescription;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.embedded.TestStores;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The survey office on a real broker and store, over HTTP. */
class SurveyServiceIT {
    private static final ObjectMapper JSON = EventCodec.mapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext context;
    private static DevelopmentKeys keys;
    private static String base;

    @BeforeAll
    static void start() throws IOException {
        TestStores stores = TestStores.shared();
        stores.createTopics("handling.events.survey.dlq");
        Path folder = Files.createTempDirectory("survey");
        keys = DevelopmentKeys.open(folder.resolve("access.secret"));
        context = SurveyServiceApplication.builder()
                .run(
                        "--server.port=0",
                        "--spring.data.mongodb.uri=" + stores.mongoUri("survey"),
                        "--huiyin.kafka.bootstrap-servers=" + stores.bootstrapServers(),
                        "--huiyin.access.secret-file=" + folder.resolve("access.secret"),
                        "--huiyin.survey.link-secret-file=" + folder.resolve("links.secret"));
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void every_endpoint_has_an_access_decision() {
        assertThat(AccessDecisions.undecided(context)).isEmpty();
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

    private static String deliver(int round, boolean twice) throws Exception {
        String proposal = UUID.randomUUID().toString();
        DueDate due = new DueDate(LocalDate.of(2023, 9, 30), "R24", "…", "141129-2023@1", "cn@2023.1", false, false);
        ReplyDelivered delivered = new ReplyDelivered(
                proposal,
                Ids.reply("141129", proposal, round),
                round,
                ProposalKind.DEPUTY_SUGGESTION,
                "关于修路的建议",
                new UnitRef("u012", "中阳县交通运输局", "交通局", "中交"),
                "中交〔2023〕1号函",
                List.of(
                        new Submitter("s1", "王𠮷", SubmitterKind.DEPUTY, true),
                        new Submitter("s2", "李䶮", SubmitterKind.DEPUTY, false)),
                List.of(new Delivery("s1", DeliveryChannel.IN_SYSTEM, LocalDate.of(2023, 9, 1), null)),
                LocalDate.of(2023, 9, 1),
                due,
                true,
                due,
                due,
                Instant.parse("2023-09-12T16:00:00Z"));
        String aggregate = Ids.reply("141129", proposal, round);
        Instant now = Instant.parse("2023-09-01T01:00:00Z");
        EventEnvelope event = new EventEnvelope(
                "1.0",
                Ids.derived(aggregate, "1"),
                "/handling-service",
                delivered.type(),
                proposal,
                now,
                "application/json",
                EventTypes.schema(delivered.type()),
                "141129",
                "Reply",
                aggregate,
                1,
                "c1",
                null,
                Actor.system("test"),
                LocalDate.of(2023, 9, 1),
                now,
                delivered);
        Properties properties = new Properties();
        properties.put("bootstrap.servers", TestStores.shared().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < (twice ? 2 : 1); i++) {
                producer.send(new ProducerRecord<>("handling.events", event.key(), new EventCodec().write(event)))
                        .get();
            }
        }
        events(Ids.survey("141129", proposal, round), 1);
        return proposal;
    }

    /** Waits until that many events of the aggregate are on the topic. */
    private static List<EventEnvelope> events(String aggregateId, int count) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", TestStores.shared().bootstrapServers());
        List<EventEnvelope> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("survey.events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (found.size() < count && System.nanoTime() < until) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    new EventCodec()
                            .read(message.value())
                            .filter(event -> event.aggregateid().equals(aggregateId))
                            .ifPresent(found::add);
                }
            }
        }
        assertThat(found).hasSize(count);
        return found;
    }

    private static String key(Post post, String unit) {
        return keys.mint(new Caller(new Actor("测试", post, unit, null), "141129"));
    }

    private static JsonNode post(String path, String body, String idempotencyKey, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return JSON.readTree(
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private static HttpResponse<String> form(String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/s/" + token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        Map<String, String> headers = key == null ? Map.of() : Map.of("Authorization", "Bearer " + key);
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
