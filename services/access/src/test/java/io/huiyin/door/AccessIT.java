package io.huiyin.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.access.AccessDecisions;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.access.KeyCookie;
import io.huiyin.access.ReadAudit;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = Door.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "huiyin.access.max-body=64KB",
            "management.endpoints.web.exposure.include=*"
        })
class AccessIT {
    private static final String LETTER = "/letters/141129:0189-abc:letter";
    private static final Caller HANDLER = new Caller(new Actor("王小明", Post.HANDLER, "u003", null), "141129");
    private static final Caller OFFICE =
            new Caller(new Actor("刘办", Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE", null), "141129");

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void secret(DynamicPropertyRegistry properties) {
        properties.add(
                "huiyin.access.secret-file",
                () -> folder.resolve("access.secret").toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    DevelopmentKeys keys;

    @Autowired
    ApplicationContext context;

    @Autowired
    List<ReadAudit.Read> reads;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void forgetReads() {
        reads.clear();
    }

    // who asks

    @Test
    void a_key_opens_by_header_and_by_cookie() throws Exception {
        assertThat(body(send(get(LETTER).header("Authorization", "Bearer " + keys.mint(HANDLER))))
                        .get("person")
                        .asText())
                .isEqualTo("王小明");
        assertThat(body(send(get(LETTER).header("Cookie", cookie(HANDLER))))
                        .get("person")
                        .asText())
                .isEqualTo("王小明");
    }

    @Test
    void without_a_key_with_a_forged_or_a_foreign_one_nobody_comes_in() throws Exception {
        String key = keys.mint(HANDLER);
        DevelopmentKeys others = DevelopmentKeys.open(folder.resolve("others.secret"));

        assertProblem(send(get(LETTER)), 401, "unauthenticated");
        for (String wrong : List.of(key + "A", key.substring(1), others.mint(HANDLER), "x", "a.b")) {
            assertProblem(send(get(LETTER).header("Authorization", "Bearer " + wrong)), 401, "unauthenticated");
            assertProblem(send(get(LETTER).header("Cookie", "huiyin-key=" + wrong)), 401, "unauthenticated");
        }
        assertProblem(send(get(LETTER).header("Authorization", "Basic " + key)), 401, "unauthenticated");
        assertThat(send(get(LETTER)).headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void a_page_of_another_program_on_this_machine_cannot_use_the_cookie() throws Exception {
        HttpRequest.Builder own = letter("{\"title\":\"水\"}", "k-own")
                .setHeader("Authorization", "")
                .header("Cookie", cookie(HANDLER))
                .header("Origin", "http://127.0.0.1:" + port);
        HttpRequest.Builder foreign = post(LETTER + "/write", BodyPublishers.ofString("{\"title\":\"水\"}"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-foreign")
                .header("Cookie", cookie(HANDLER));

        assertThat(send(own).statusCode()).isEqualTo(401); // a header, even an empty one, goes before the cookie
        assertThat(send(foreign.copy().header("Origin", "http://127.0.0.1:" + port))
                        .statusCode())
                .isEqualTo(200);
        for (String origin : List.of("http://127.0.0.1:1", "http://evil.example", "null", "http://[")) {
            assertProblem(send(foreign.copy().header("Origin", origin)), 401, "unauthenticated");
        }
    }

    @Test
    void the_cookie_is_for_the_server_alone() {
        assertThat(KeyCookie.of("k").toString()).isEqualTo("huiyin-key=k; Path=/; HttpOnly; SameSite=Strict");
        assertThat(KeyCookie.cleared().toString()).contains("Max-Age=0", "HttpOnly", "SameSite=Strict");
    }

    // whether he may

    @Test
    void another_post_is_told_who_may() throws Exception {
        HttpResponse<String> answer = send(as(OFFICE, get(LETTER)));

        assertProblem(answer, 403, "not-permitted");
        assertThat(body(answer).get("detail").asText()).contains("由承办人员、主要领导办理", "岗位是县政府办公室");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forgotten", "/nobody", "/reasonless"})
    void an_endpoint_without_a_decision_is_closed_to_everybody(String path) throws Exception {
        assertProblem(send(as(HANDLER, get(path))), 403, "access-undecided");
        assertProblem(send(get(path)), 403, "access-undecided");
    }

    @Test
    void a_test_finds_the_endpoints_without_a_decision() {
        assertThat(AccessDecisions.undecided(context))
                .hasSize(3)
                .anyMatch(endpoint -> endpoint.contains("/forgotten"))
                .anyMatch(endpoint -> endpoint.contains("/nobody"))
                .anyMatch(endpoint -> endpoint.contains("/reasonless"));
    }

    @Test
    void ids_of_another_jurisdiction_are_unknown() throws Exception {
        assertProblem(send(as(HANDLER, get("/letters/141130:0189-abc:letter"))), 404, "unknown-resource");
    }

    @Test
    void a_secret_link_needs_no_account_but_a_caller_asked_for_is_required() throws Exception {
        HttpResponse<String> answer =
                send(post("/surveys/s3cret/answer", BodyPublishers.noBody()).header("Idempotency-Key", "k1"));

        assertThat(body(answer).get("key").asText()).isEqualTo("k1");
        assertThat(body(answer).get("caller").asText()).isEqualTo("null");
        assertProblem(send(get("/whoami")), 401, "unauthenticated");
    }

    @Test
    void reads_are_audited_without_content_and_secrets() throws Exception {
        send(as(HANDLER, get(LETTER)));
        send(as(HANDLER, get("/stale")));
        send(letter("{\"title\":\"水\"}", "k9"));

        assertThat(reads)
                .containsExactly(
                        new ReadAudit.Read(HANDLER, "/letters/{id}", "0189-abc", 200),
                        new ReadAudit.Read(HANDLER, "/stale", null, 409));
    }

    // what a command carries

    @Test
    void a_command_carries_key_caller_version_and_day() throws Exception {
        HttpRequest.Builder request = letter("{\"title\":\"饮水安全\",\"writtenOn\":\"2023-09-30\"}", "2023-09/30~key!")
                .header("If-Match", "\"141129:0189-abc:letter@7\"")
                .header("Occurred-On", "2023-09-29");

        JsonNode answer = body(send(request));

        assertThat(answer.get("key").asText()).isEqualTo("2023-09/30~key!");
        assertThat(answer.get("person").asText()).isEqualTo("王小明");
        assertThat(answer.get("version").asText()).isEqualTo("7");
        assertThat(answer.get("occurredOn").asText()).isEqualTo("2023-09-29");
        assertThat(answer.get("title").asText()).isEqualTo("饮水安全");
        assertThat(answer.get("logged").asText()).isEqualTo("0189-abc/2023-09/30~key!");
    }

    @Test
    void the_hash_tells_another_request_from_a_repeat() throws Exception {
        String hash = hash(letter("{\"title\":\"水\"}", "k1"));

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(hash(letter("{\"title\":\"水\"}", "k2"))).isEqualTo(hash);
        assertThat(hash(letter("{\"title\":\"路\"}", "k1"))).isNotEqualTo(hash);
        assertThat(hash(letter("{\"title\":\"水\"}", "k1").header("Occurred-On", "2023-09-29")))
                .isNotEqualTo(hash);
        assertThat(hash(letter("{\"title\":\"水\"}", "k1").uri(uri(LETTER + "2/write"))))
                .isNotEqualTo(hash);
        Caller colleague = new Caller(new Actor("赵小红", Post.HANDLER, "u003", null), "141129");
        assertThat(hash(letter("{\"title\":\"水\"}", "k1").setHeader("Authorization", bearer(colleague))))
                .isNotEqualTo(hash);
    }

    @Test
    void an_upload_has_the_same_hash_whatever_its_boundary() throws Exception {
        String first = hash(upload("one", "内容"));

        assertThat(hash(upload("two", "内容"))).isEqualTo(first);
        assertThat(hash(upload("one", "别的"))).isNotEqualTo(first);
    }

    @Test
    void a_command_without_a_key_or_with_an_unusable_one_is_refused() throws Exception {
        HttpRequest.Builder keyless = as(HANDLER, post(LETTER + "/write", BodyPublishers.ofString("{\"title\":\"水\"}")))
                .header("Content-Type", "application/json");

        assertProblem(send(keyless.copy()), 400, "missing-idempotency-key");
        assertProblem(send(keyless.copy().header("Idempotency-Key", " ")), 400, "missing-idempotency-key");
        assertProblem(send(keyless.copy().header("Idempotency-Key", "a b")), 400, "malformed-request");
        assertProblem(send(keyless.copy().header("Idempotency-Key", "k".repeat(101))), 400, "malformed-request");
        assertThat(send(keyless.copy().header("Idempotency-Key", "k".repeat(100)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void unusable_versions_and_days_are_refused() throws Exception {
        assertProblem(send(letter("{\"title\":\"水\"}", "k").header("If-Match", "seven")), 400, "malformed-request");
        assertProblem(
                send(letter("{\"title\":\"水\"}", "k").header("Occurred-On", "2023-9-30")), 400, "malformed-request");
        assertThat(body(send(letter("{\"title\":\"水\"}", "k").header("If-Match", "*")))
                        .get("version")
                        .asText())
                .isEqualTo("null");
    }

    // how it is refused

    @Test
    void a_body_that_is_no_json_is_told_where() throws Exception {
        HttpResponse<String> answer = send(letter("{\"title\":\n \"水\",,}", "k"));

        assertProblem(answer, 400, "malformed-request");
        assertThat(body(answer).get("detail").asText()).contains("第 2 行");
        assertProblem(send(letter("", "k")), 400, "malformed-request");
    }

    @Test
    void a_body_in_another_encoding_is_refused_not_stored_broken() throws Exception {
        byte[] gbk = "{\"title\":\"饮水建议\"}".getBytes(Charset.forName("GBK"));
        byte[] utf16 = "{\"title\":\"饮水建议\"}".getBytes(StandardCharsets.UTF_16);

        for (byte[] broken : List.of(gbk, utf16)) {
            HttpResponse<String> answer = send(letter(BodyPublishers.ofByteArray(broken), "k"));
            assertProblem(answer, 400, "malformed-request");
            assertThat(body(answer).get("detail").asText()).contains("UTF-8");
        }
        assertProblem(
                send(letter(BodyPublishers.ofByteArray(gbk), "k")
                        .setHeader("Content-Type", "application/json;charset=GBK")),
                400,
                "malformed-request");
        assertProblem(
                send(letter("{}", "k").setHeader("Content-Type", "application/json;charset=nonsense")),
                400,
                "malformed-request");
        assertProblem(send(as(HANDLER, get("/letters/%BD%A8"))), 400, "malformed-request");
        assertProblem(send(as(HANDLER, get("/pages?number=%FF"))), 400, "malformed-request");
    }

    @Test
    void a_value_is_refused_by_its_own_rule_or_by_its_field() throws Exception {
        HttpResponse<String> tooLong = send(letter("{\"title\":\"一二三四五六七八九十一\"}", "k"));
        HttpResponse<String> noDay = send(letter("{\"title\":\"水\",\"writtenOn\":\"九月三十\"}", "k"));

        assertProblem(tooLong, 422, "value-too-long");
        assertThat(body(tooLong).get("detail").asText()).isEqualTo("“标题”超过了 10 字。请缩短后再提交。");
        assertProblem(noDay, 422, "value-invalid");
        assertThat(body(noDay).get("detail").asText()).contains("“writtenOn”填写不对，应为日期，例如 2023-09-30");
        assertThat(told("{\"title\":\"水\",\"from\":\"县长\"}")).contains("“from”填写不对", "UNIT_HEAD、", " 之一");
        assertThat(told("{\"title\":\"水\",\"pages\":\"三\"}")).contains("“pages”填写不对，应为数字");
        assertThat(told("{\"title\":\"水\",\"pages\":{}}")).contains("“pages”填写不对，应为接口说明里写的格式");
        assertThat(told("{}")).isEqualTo("“标题”没有填写。请补填后再提交。");
    }

    @Test
    void what_nobody_would_read_is_refused_not_lost() throws Exception {
        HttpResponse<String> misspelt = send(letter("{\"title\":\"水\",\"writenOn\":\"2023-09-30\"}", "k"));
        HttpResponse<String> endless = send(letter("{\"title\":\"水\",\"" + "长".repeat(5_000) + "\":1}", "k"));

        assertProblem(misspelt, 400, "malformed-request");
        assertThat(body(misspelt).get("detail").asText()).isEqualTo("请求的格式不对：没有“writenOn”这一项，请核对接口说明里的名称。请改正后重新提交。");
        assertProblem(endless, 400, "malformed-request");
        assertThat(body(endless).get("detail").asText()).hasSizeLessThan(200);
        for (String lost : List.of(
                "{\"title\":\"水\",\"writenOn\":null}",
                "{\"title\":\"水\",\"title\":\"电\"}",
                "{\"title\":\"水\"} {\"title\":\"电\"}")) {
            assertProblem(send(letter(lost, "k")), 400, "malformed-request");
        }
    }

    @Test
    void bean_validation_speaks_through_the_catalogue() throws Exception {
        HttpResponse<String> form = send(as(HANDLER, post("/forms", BodyPublishers.ofString("{\"contact\":\"\"}")))
                .header("Content-Type", "application/json"));

        assertProblem(form, 422, "value-invalid");
        assertThat(body(form).get("detail").asText()).contains("“contact”填写不对，应为写明的联系人");
        assertProblem(send(as(HANDLER, get("/pages?number=0"))), 422, "value-invalid");
        assertProblem(send(as(HANDLER, get("/pages?number=one"))), 400, "malformed-request");
        assertProblem(send(as(HANDLER, get("/pages"))), 400, "malformed-request");
    }

    @Test
    void what_is_too_large_is_refused_announced_or_not() throws Exception {
        byte[] large = new byte[64 * 1024 + 1];
        HttpResponse<String> announced = send(letter(BodyPublishers.ofByteArray(large), "k"));
        HttpResponse<String> streamed =
                send(letter(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "k"));

        assertProblem(announced, 413, "payload-too-large");
        assertThat(body(announced).get("detail").asText()).contains("64 KB");
        assertProblem(streamed, 413, "payload-too-large");
        assertProblem(send(upload("b", "x".repeat(64 * 1024 + 1))), 413, "payload-too-large");
        assertThat(send(letter("{\"title\":\"水\"" + " ".repeat(64 * 1024 - 16) + "}", "k"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_form_of_a_page_reaches_its_controller() throws Exception {
        HttpRequest.Builder form = post("/login", BodyPublishers.ofString("key=%E9%92%A5%E5%8C%99"))
                .header("Content-Type", "application/x-www-form-urlencoded");

        assertThat(body(send(form)).get("key").asText()).isEqualTo("钥匙");
    }

    @Test
    void unknown_paths_wrong_methods_and_types_are_told_in_chinese() throws Exception {
        assertProblem(send(as(HANDLER, get("/no/such"))), 404, "unknown-resource");
        assertProblem(send(get("/no/such").header("Accept", "text/html")), 404, "unknown-resource");
        assertProblem(send(as(HANDLER, post("/stale", BodyPublishers.noBody()))), 405, "method-not-allowed");
        assertProblem(send(letter("水", "k").setHeader("Content-Type", "text/plain")), 415, "unsupported-media-type");
        assertProblem(send(as(HANDLER, get(LETTER)).header("Accept", "image/png")), 406, "not-acceptable");
        assertProblem(send(get("/error")), 404, "unknown-resource");
    }

    @Test
    void a_refusal_of_a_rule_carries_type_rule_title_and_sentence() throws Exception {
        HttpResponse<String> answer = send(as(HANDLER, get("/stale")));

        assertProblem(answer, 409, "stale-version");
        assertThat(body(answer).get("rule").asText()).isEqualTo("接口约定");
        assertThat(body(answer).get("title").asText()).isEqualTo("内容已更新");
        assertThat(body(answer).get("detail").asText()).isEqualTo("您看到的是第 3 版，现在已经是第 5 版。请刷新页面，看过新内容后再提交。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/unwritten"})
    @DisplayName("a fault of ours gives a number, never a stack trace")
    void a_fault_gives_a_number(String path) throws Exception {
        HttpResponse<String> answer = send(as(HANDLER, get(path)));

        assertProblem(answer, 500, "unexpected");
        assertThat(body(answer).get("detail").asText()).containsPattern("已记录编号 [0-9a-f-]{13}。");
        assertThat(answer.body()).doesNotContain("secret detail", "Exception", "io.huiyin", "\tat ");
    }

    // the operator's endpoints

    @Test
    void of_the_operators_endpoints_only_the_harmless_ones_are_open() throws Exception {
        assertThat(send(get("/actuator/health")).statusCode()).isEqualTo(200);
        assertThat(send(get("/actuator/info")).statusCode()).isEqualTo(200);
        for (String closed : List.of(
                "",
                "/",
                "/env",
                "/beans",
                "/heapdump",
                "/loggers",
                "/health/../env",
                "//env",
                "/%65nv",
                "/health%2f..%2fenv")) {
            assertThat(send(get("/actuator" + closed)).statusCode()).as(closed).isIn(400, 404);
        }
        for (String disguised : List.of("/%61ctuator/env", "/actuator;a=b/env", "/actuator/env;a", "//actuator/env")) {
            assertThat(send(get(disguised)).statusCode()).as(disguised).isIn(400, 404);
        }
    }

    // how it is described

    @Test
    void the_interface_description_says_who_may_and_what_a_command_carries() throws Exception {
        JsonNode paths = body(send(get("/v3/api-docs"))).get("paths");
        JsonNode write = paths.at("/~1letters~1{id}~1write/post");

        assertThat(write.at("/x-permit/0").asText()).isEqualTo("HANDLER");
        assertThat(write.get("parameters").findValuesAsText("name"))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match", "Occurred-On");
        assertThat(paths.at("/~1letters~1{id}/get/parameters").findValuesAsText("name"))
                .containsExactly("id");
        assertThat(paths.at("/~1surveys~1{secret}~1answer/post/x-permit-all").asText())
                .isEqualTo("the secret link stands for the submitter");
        assertThat(paths.has("/error")).isFalse();
    }

    // fixtures

    private String told(String json) throws Exception {
        HttpResponse<String> answer = send(letter(json, "k"));
        assertThat(answer.statusCode()).isEqualTo(422);
        return body(answer).get("detail").asText();
    }

    private HttpRequest.Builder letter(String json, String key) {
        return letter(BodyPublishers.ofString(json), key);
    }

    private HttpRequest.Builder letter(BodyPublisher json, String key) {
        return as(HANDLER, post(LETTER + "/write", json))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
    }

    private HttpRequest.Builder upload(String boundary, String content) {
        String parts =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
                        + content + "\r\n--" + boundary + "--\r\n";
        return as(OFFICE, post("/letters/import", BodyPublishers.ofString(parts)))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", "k");
    }

    private String hash(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer).get("hash").asText();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(uri(path)).GET();
    }

    private HttpRequest.Builder post(String path, BodyPublisher body) {
        return HttpRequest.newBuilder(uri(path)).POST(body);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest.Builder as(Caller caller, HttpRequest.Builder request) {
        return request.header("Authorization", bearer(caller));
    }

    private String bearer(Caller caller) {
        return "Bearer " + keys.mint(caller);
    }

    private String cookie(Caller caller) {
        return KeyCookie.NAME + "=" + keys.mint(caller);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode body(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = body(answer);
        assertThat(problem.get("type").asText()).isEqualTo("urn:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).endsWith("。");
        assertThat(problem.get("rule").asText()).isNotBlank();
    }
}
