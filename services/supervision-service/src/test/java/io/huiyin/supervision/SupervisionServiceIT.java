package io.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClients;
import io.huiyin.access.AccessDecisions;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.access.InterfaceDescription;
import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.embedded.TestStores;
import io.huiyin.supervision.casefile.persistence.CanonicalDump;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The whole service on a real broker and store: events in, lists and pages out. */
class SupervisionServiceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW =
            LocalDate.of(2023, 10, 20).atTime(9, 0).atZone(Story.ZONE).toInstant();
    private static ServletWebServerApplicationContext context;
    private static KafkaProducer<String, byte[]> producer;
    private static DevelopmentKeys keys;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<EventEnvelope> EVENTS = new ArrayList<>();
    private static final StandInHandling HANDLING = new StandInHandling();

    @Configuration
    static class FixedClock {
        @Bean
        DomainClock domainClock() {
            return () -> NOW;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        TestStores stores = TestStores.shared();
        stores.createTopics(
                "proposal.events.supervision.dlq", "handling.events.supervision.dlq", "survey.events.supervision.dlq");
        Path folder = Files.createTempDirectory("supervision-it");
        context = (ServletWebServerApplicationContext) SupervisionServiceApplication.builder()
                .sources(FixedClock.class)
                .run(
                        "--server.port=0",
                        "--huiyin.mongodb.uri=" + stores.mongoUri("supervision"),
                        "--huiyin.kafka.bootstrap-servers=" + stores.bootstrapServers(),
                        "--huiyin.access.secret-file=" + folder.resolve("access.secret"),
                        "--huiyin.supervision.index-dir=" + folder.resolve("index"),
                        "--huiyin.handling.url=http://127.0.0.1:" + HANDLING.port());
        keys = context.getBean(DevelopmentKeys.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stores.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        EVENTS.add(Story.session());
        EVENTS.addAll(Story.whole("p-whole")
                .on(LocalDate.of(2023, 7, 2))
                .opinionSentBack("co1", Story.FINANCE, LocalDate.of(2023, 7, 9))
                .on(LocalDate.of(2023, 7, 8))
                .opinionRedone("co1", Story.FINANCE, LocalDate.of(2023, 7, 9))
                .assistanceAsked(1, "u013", "中阳县水利局")
                .assistanceAsked(2, null, "供电公司")
                .assistanceAnswered(2, null, "供电公司", true)
                .signedWithout(
                        2, Story.HOUSING, new OwnChain(List.of(SignOffLevel.DRAFT, SignOffLevel.SIGN_OFF), "全局仅三人"))
                .events());
        for (int i = 1; i <= 5; i++) {
            Story late = new Story("p-late" + i, ProposalKind.CPPCC_PROPOSAL, Story.FINANCE, Story.EDUCATION)
                    .titled("关于第" + i + "所学校的提案", "学校供水。", i)
                    .registered()
                    .assigned();
            if (i == 5) {
                late.on(LocalDate.of(2023, 9, 28)).extensionAsked("e1", LocalDate.of(2023, 10, 31));
            }
            EVENTS.addAll(late.events());
        }
        send(EVENTS);
        settle();
    }

    @AfterAll
    static void stop() {
        producer.close();
        HANDLING.close();
        context.close();
    }

    private static void send(List<EventEnvelope> events) throws Exception {
        for (EventEnvelope event : events) {
            producer.send(new ProducerRecord<>(
                            EventTypes.topic(event.data().getClass()), event.key(), Story.json(event)))
                    .get();
        }
    }

    private static void settle() {
        await(() -> {
            try {
                long open = 0;
                for (JsonNode part :
                        JSON.readTree(get("/actuator/settled", null).body())) {
                    open += part.asLong();
                }
                return open == 0 && heardAll();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static boolean heardAll() {
        try (var client = MongoClients.create(TestStores.shared().mongoUri("supervision"))) {
            int entries = CanonicalDump.dump(client.getDatabase("supervision")).split("\"eventId\"", -1).length - 1;
            return entries >= EVENTS.size();
        }
    }

    private static void await(BooleanSupplier done) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static String key(Post post, String unit) {
        return keys.mint(new Caller(new Actor("测试员", post, unit, null), Story.COUNTY));
    }

    private static String office() {
        return key(Post.GOVERNMENT_OFFICE, "office");
    }

    private static HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "once")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
    }

    private static JsonNode json(String path, String key) throws Exception {
        HttpResponse<String> response = get(path, key);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String dump() {
        try (var client = MongoClients.create(TestStores.shared().mongoUri("supervision"))) {
            return CanonicalDump.dump(client.getDatabase("supervision"));
        }
    }

    @Test
    void a_case_shows_its_whole_life() throws Exception {
        JsonNode view = json("/case-files/141129:p-whole?token=141129:p-whole:reply:2@3", office());
        assertThat(view.path("status").asText()).isEqualTo("CLOSED");
        assertThat(view.path("upToDate").asBoolean()).isTrue();
        assertThat(view.path("rounds")).hasSize(2);
        assertThat(view.path("timeline").size()).isGreaterThan(20);
    }

    @Test
    void what_is_not_there_yet_is_said_in_chinese() throws Exception {
        JsonNode view = json("/case-files/141129:p-whole?token=141129:p-whole:reply:2@99", office());
        assertThat(view.path("upToDate").asBoolean()).isFalse();
        assertThat(view.path("notice").asText()).contains("刷新");
    }

    @Test
    void another_jurisdiction_sees_nothing() throws Exception {
        String stranger = keys.mint(new Caller(new Actor("外", Post.GOVERNMENT_OFFICE, "office", null), "141130"));
        assertThat(get("/case-files/141129:p-whole", stranger).statusCode()).isEqualTo(404);
        assertThat(json("/ledger", stranger).path("total").asInt()).isZero();
        assertThat(json("/counts", stranger).path("total").path("number").asInt())
                .isZero();
    }

    @Test
    void a_unit_sees_where_it_leads_or_co_handles() throws Exception {
        assertThat(json("/ledger", key(Post.HANDLER, "u003")).path("total").asInt())
                .isEqualTo(6);
        assertThat(json("/ledger", key(Post.HANDLER, "u010")).path("total").asInt())
                .isEqualTo(6);
        assertThat(json("/ledger", key(Post.HANDLER, "u020")).path("total").asInt())
                .isEqualTo(1);
        assertThat(json("/ledger", key(Post.HANDLER, "u099")).path("total").asInt())
                .isZero();
        assertThat(get("/case-files/141129:p-late1", key(Post.HANDLER, "u020")).statusCode())
                .isEqualTo(404);
        assertThat(get("/case-files/141129:p-whole", key(Post.HANDLER, "u013")).statusCode())
                .as("asked to assist (R60)")
                .isEqualTo(200);
        assertThat(get("/ledger", key(Post.OPERATOR, "ops")).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("A21: numbers are those of their lists")
    void numbers_are_those_of_their_lists() throws Exception {
        JsonNode counts = json("/counts", office());
        assertThat(counts.path("total").path("number").asInt()).isBetween(6, 10);
        List<JsonNode> numbers = new ArrayList<>();
        counts.findParents("list").forEach(numbers::add);
        assertThat(numbers.size()).isGreaterThan(20);
        for (JsonNode number : numbers) {
            assertThat(json(number.path("list").asText(), office())
                            .path("total")
                            .asInt())
                    .as(number.toString())
                    .isEqualTo(number.path("number").asInt());
        }
    }

    @Test
    @DisplayName("R45: who is late is computed when asked")
    void who_is_late_is_computed_when_asked() throws Exception {
        assertThat(late("2023-09-30T15:59:59Z").path("replies").path("unreplied"))
                .isEmpty();
        JsonNode after = late("2023-09-30T16:00:00Z");
        assertThat(after.path("replies").path("unreplied")).hasSize(4);
        assertThat(after.at("/extensions/pending")).as("D16").hasSize(1);
        assertThat(after.at("/extensions/pending/0/askedUntil").asText()).isEqualTo("2023-10-31");
        assertThat(late("2023-09-30T15:59:59Z").at("/extensions/asked")).hasSize(1);
        assertThat(after.at("/replies/unreplied/0/daysLate").asInt()).isEqualTo(1);
        assertThat(after.at("/replies/unreplied/0/unit").asText()).isEqualTo("u010");
        assertThat(after.path("opinions").path("unsubmitted")).hasSize(6);
    }

    private static JsonNode late(String at) throws Exception {
        return json("/late?at=" + at, office());
    }

    @Test
    void the_work_list_has_what_waits_for_the_unit() throws Exception {
        JsonNode work = json("/work-list?unit=u010", key(Post.LIAISON_OFFICER, "u010"));
        assertThat(work.path("total").asInt()).isEqualTo(10);
        assertThat(work.path("items").findValuesAsText("subject")).contains("RECEIPT", "REPLY");
        assertThat(get("/work-list?unit=u003", key(Post.LIAISON_OFFICER, "u010"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void chinese_is_found() throws Exception {
        String heating = URLEncoder.encode("供暖", StandardCharsets.UTF_8);
        assertThat(json("/ledger?q=" + heating, office()).path("total").asInt()).isEqualTo(1);
        String rare = URLEncoder.encode("𠮷", StandardCharsets.UTF_8);
        assertThat(json("/ledger?q=" + rare, office()).path("total").asInt()).isBetween(6, 10);
    }

    @Test
    void pages_render_under_the_strict_policy() throws Exception {
        for (String page : List.of(
                "/pages/ledger",
                "/pages/late",
                "/pages/cases/141129:p-whole",
                "/pages/cases/141129:p-late5",
                "/login")) {
            HttpResponse<String> response = get(page, office());
            assertThat(response.statusCode()).as(page + response.body()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'");
            assertThat(response.body()).contains("lang=\"zh-CN\"").doesNotContain("style=", "<script", "??");
        }
        assertThat(get("/pages/ledger", office()).body()).contains("民生类第12号", "关于第5所学校的提案");
        assertThat(get("/pages/cases/141129:p-whole", office()).body())
                .contains("办理服务暂时没有应答", "已列入今年老旧管网改造计划", "第2轮", "没有说到时间")
                .contains("没有写明金额；中财函〔2023〕1号 作废，限 2023-07-09 重提", "会办意见（退回重提）")
                .contains("中阳县住房和城乡建设管理局：会办单位逾期未提供意见", "逾期未提供意见")
                .contains("全局仅三人", "起草</span><span>→", "签批</span>")
                .contains("中阳县水利局", "尚未答复（不设期限）", "（主办单位代录）");
        assertThat(get("/pages/cases/141129:p-late5", office()).body())
                .contains("延期待批", "2023-09-28 申请延至 2023-10-31", "申请延期");
        assertThat(get("/pages/late", office()).body()).contains("不算逾期）（1）", "申请延至 2023-10-31");
        assertThat(get("/pages/ledger?late=EXTENSION_PENDING", office()).body())
                .contains("延期待批（至 2023-10-31）", "符合条件 1 件");
        assertThat(get("/supervision.css", null).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("A12: the page and the file of a merged case say into which, and what became of it")
    void a_merged_case_shows_the_other_one() throws Exception {
        UnitRef road = new UnitRef("u031", "中阳县公路段", "公路段", "中路");
        Story into = new Story("p-into", ProposalKind.CPPCC_PROPOSAL, road)
                .titled("关于甲的提案", "甲事。", 61)
                .registered()
                .assigned();
        Story merged = new Story("p-merged", ProposalKind.CPPCC_PROPOSAL, road)
                .titled("关于乙的提案", "乙事。", 62)
                .registered()
                .assigned();
        merged.mergedInto(into);
        into.tookOver(merged, 2).drafted(1).signed(1).on(Story.REPLY_DUE).delivered(1, Story.REPLY_DUE);
        EVENTS.addAll(into.events());
        EVENTS.addAll(merged.events());
        send(into.events());
        send(merged.events());
        settle();
        JsonNode file = json("/case-files/141129:p-merged", office());
        assertThat(file.path("status").asText()).isEqualTo("MERGED");
        assertThat(file.at("/successor/printedNumber").asText()).isEqualTo("民生类第61号");
        assertThat(file.at("/successor/deliveredOn").asText()).isEqualTo("2023-09-30");
        assertThat(get("/pages/cases/141129:p-merged", office()).body())
                .contains("已并案", "民生类第61号 关于甲的提案", "2023-09-30")
                .doesNotContain("??");
        assertThat(get("/pages/cases/141129:p-into", office()).body())
                .contains("并入本件的", "民生类第62号 关于乙的提案", "另一件并入本件")
                .doesNotContain("??");
        assertThat(get("/pages/ledger", office()).body()).contains("并入民生类第61号");
    }

    @Test
    @DisplayName("D11: a late mark shows 存疑 while another day is claimed, and is gone when that day is confirmed")
    void a_disputed_late_mark_shows_until_it_is_decided() throws Exception {
        LocalDate entered = LocalDate.of(2023, 10, 8);
        LocalDate claimed = LocalDate.of(2023, 9, 28);
        UnitRef road = new UnitRef("u031", "中阳县公路段", "公路段", "中路");
        Story story = new Story("p-disputed", ProposalKind.CPPCC_PROPOSAL, road)
                .titled("关于丙的提案", "丙事。", 63)
                .registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .on(entered)
                .deliveredLate(1, Story.REPLY_DUE, "c1", claimed);
        EVENTS.addAll(story.events());
        send(story.events());
        settle();
        await(() -> disputed(road) == 1);
        JsonNode late = json("/late", key(Post.HANDLER, road.unitId())).at("/replies/repliedLate/0");
        assertThat(late.path("disputed").asBoolean()).isTrue();
        assertThat(late.path("claimedOn").asText()).isEqualTo("2023-09-28");
        assertThat(get("/pages/late", office()).body()).contains("存疑：称 2023-09-28，待确认");
        assertThat(get("/pages/ledger?late=DISPUTED", office()).body())
                .contains("存疑：称 2023-09-28，待确认", "符合条件 1 件", "逾期存疑");
        assertThat(get("/pages/cases/141129:p-disputed", office()).body())
                .contains("补录和更正", "答复送达", "凭据：签收单 12", "待确认", "迟 8 天（存疑）", "提出补录或更正日期")
                .doesNotContain("??");

        int told = story.events().size();
        story.on(LocalDate.of(2023, 10, 10))
                .correctionDecided(
                        CorrectedAct.DELIVERY,
                        "lead1",
                        road,
                        1,
                        "c1",
                        entered,
                        claimed,
                        Story.REPLY_DUE,
                        CorrectionVerdict.CONFIRM);
        List<EventEnvelope> decision =
                List.copyOf(story.events().subList(told, story.events().size()));
        EVENTS.addAll(decision);
        send(decision);
        settle();
        await(() -> disputed(road) == 0);
        assertThat(json("/late", key(Post.HANDLER, road.unitId())).at("/replies/repliedLate"))
                .isEmpty();
        assertThat(get("/pages/cases/141129:p-disputed", office()).body())
                .contains("2023-10-10 确认", "2023-10-08", "对补录或更正日期作出决定")
                .doesNotContain("存疑", "??");
    }

    private static int disputed(UnitRef lead) {
        try {
            return JSON.readTree(get("/ledger?late=DISPUTED&leadUnit=" + lead.unitId(), office())
                            .body())
                    .path("total")
                    .asInt();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void the_live_picture_is_drawn_in_the_readers_name() throws Exception {
        String key = office();
        HANDLING.answer(true);
        try {
            String page = get("/pages/cases/141129:p-late1", key).body();
            assertThat(page)
                    .contains("<svg class=\"bpmn\"", "▶", "等待答复", "2023-10-01 00:00", "办理流程（主办）")
                    .doesNotContain("style=", "没有应答");
            assertThat(HANDLING.lastKey()).isEqualTo("Bearer " + key);
        } finally {
            HANDLING.answer(false);
        }
        assertThat(get("/pages/cases/141129:p-late1", key).body()).contains("没有应答", "学校供水。");
    }

    @Test
    void what_cannot_be_read_stops_nobody() throws Exception {
        producer.send(new ProducerRecord<>(
                        "survey.events", "141129:p-whole", "no event".getBytes(StandardCharsets.UTF_8)))
                .get();
        Story more = new Story("p-more", ProposalKind.CPPCC_PROPOSAL, Story.HOUSING)
                .titled("更多", "更多", 77)
                .registered();
        send(more.events());
        String token = "?token=141129:p-more@2";
        await(() -> found("/case-files/141129:p-more" + token));
        assertThat(json("/ledger" + token, office()).path("upToDate").asBoolean())
                .isTrue();

        String operator = key(Post.OPERATOR, "ops");
        JsonNode letters = json("/dead-letters?topic=survey.events&group=supervision", operator);
        assertThat(letters.path("open").asInt()).isPositive();
        assertThat(letters.findValuesAsText("reason")).anyMatch(reason -> reason.startsWith("读不懂的事件: 第 1 行"));
        assertThat(letters.toString()).doesNotContain("no event");
        assertThat(get("/dead-letters", office()).statusCode()).isEqualTo(403);
        assertThat(get("/dead-letters?group=nobody", operator).statusCode()).isEqualTo(404);
        assertThat(get("/dead-letters?group=nobody", operator).body()).contains("nobody", "unknown-consumer");
        assertThat(json("/parked-events", operator).path("parked").asInt()).isZero();
        assertThat(get("/parked-inbox-rows", operator).statusCode()).isEqualTo(404); // here is no engine
    }

    private static boolean found(String path) {
        try {
            return get(path, office()).statusCode() == 200;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void the_interface_is_described_as_committed() throws Exception {
        String described =
                InterfaceDescription.text(get("/v3/api-docs", office()).body());
        assertThat(described)
                .as("update with -Dhuiyin.snapshots=update")
                .isEqualTo(InterfaceDescription.committed("supervision-service", described));
    }

    @Test
    void who_is_not_logged_in_is_taken_to_the_login_page() throws Exception {
        HttpResponse<String> response = get("/pages/late", null);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).contains("/login?back=%2Fpages%2Flate");
    }

    @Test
    void login_sets_a_cookie_that_no_script_reads() throws Exception {
        HttpRequest login = HttpRequest.newBuilder(address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("back=/pages/late&key=" + office()))
                .build();
        HttpResponse<String> response = HTTP.send(login, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("huiyin-key=").contains("HttpOnly", "SameSite=Strict");
        HttpRequest page = HttpRequest.newBuilder(address("/pages/late"))
                .header("Cookie", cookie.split(";")[0])
                .build();
        assertThat(HTTP.send(page, BodyHandlers.ofString()).body()).contains("未复逾期（4）");
    }

    @Test
    void twice_rebuilt_and_reindexed_everything_is_the_same() throws Exception {
        String before = dump();
        String counts = get("/counts", office()).body();
        String ledger = get("/ledger", office()).body();
        send(EVENTS);
        settle();
        assertThat(dump()).isEqualTo(before);

        assertThat(post("/index-builds", key(Post.OPERATOR, "ops")).body()).containsPattern("caseFiles.:(8|9|10)");
        assertThat(get("/counts", office()).body()).isEqualTo(counts);

        HttpResponse<String> rebuild = post("/rebuilds", key(Post.OPERATOR, "ops"));
        assertThat(rebuild.statusCode()).as(rebuild.body()).isEqualTo(200);
        settle();
        assertThat(dump()).isEqualTo(before);
        assertThat(get("/counts", office()).body()).isEqualTo(counts);
        assertThat(get("/ledger", office()).body()).isEqualTo(ledger);
        assertThat(post("/rebuilds", office()).statusCode()).isEqualTo(403);
    }

    @Test
    void one_at_a_time_builds_the_index_or_everything_anew() throws Exception {
        String before = dump();
        assertThat(refusedAtOnce("/index-builds")).contains("urn:problem:index-build-running", "\"status\":409");
        assertThat(refusedAtOnce("/rebuilds")).contains("urn:problem:rebuild-blocked", "\"status\":409", "另一次重建还在进行");
        settle();
        assertThat(dump()).isEqualTo(before);
    }

    /** Several at once, again until two of them have met. */
    private static String refusedAtOnce(String path) throws Exception {
        try (Clients clients = new Clients(6)) {
            for (int round = 0; round < 50; round++) {
                for (HttpResponse<String> answer : clients.atOnce(() -> post(path, key(Post.OPERATOR, "ops")))) {
                    if (answer.statusCode() != 200) {
                        return answer.body();
                    }
                }
            }
        }
        throw new AssertionError("never two at once: " + path);
    }

    /** Threads that all do the same. */
    private record Clients(ExecutorService threads, int count) implements AutoCloseable {
        Clients(int count) {
            this(Executors.newFixedThreadPool(count), count);
        }

        <T> List<T> atOnce(Callable<T> act) throws Exception {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(Collections.nCopies(count, act))) {
                results.add(done.get());
            }
            return results;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    @Test
    void every_endpoint_states_who_may() {
        assertThat(AccessDecisions.undecided(context)).isEmpty();
    }
}
