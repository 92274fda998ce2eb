package io.huiyin.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The command {@code replay}: asks every service of a running installation about its dead letters; one line per letter. */
final class Replay {
    /** Nothing is left. */
    static final int NOTHING_LEFT = 0;

    /** A service did not answer or refused. */
    static final int FAILED = 1;

    /** Some letters still cannot be read, or are only listed. */
    static final int SOME_LEFT = 3;

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A long replay works through every letter before it answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Map<String, String> OUTCOMES = Map.of(
            "HANDLED", "已补办",
            "REPEAT", "此前已办过",
            "REFUSED", "按规则不能办理，已记录",
            "UNKNOWN_TYPE", "本程序没有这类事件，已跳过",
            "PARKED", "读得懂了，但前面还缺事件或处理出错，已搁置，自动再试");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String key;
    private final PrintStream out;
    private long done;
    private long left;
    private long parked;
    private boolean failed;

    Replay(String key, PrintStream out) {
        this.key = key;
        this.out = out;
    }

    /** Returns the exit code. */
    int run(Ports ports, boolean listOnly) throws InterruptedException {
        for (int port : List.of(ports.proposal(), ports.handling(), ports.survey(), ports.supervision())) {
            String service = ports.all().getOrDefault(port, "");
            try {
                ask(service, "http://127.0.0.1:" + port, listOnly);
            } catch (IOException away) {
                failed = true;
                out.println(service + "：端口 " + port + " 没有应答。请先执行 ./huiyin up，或用 --port-base 指明端口。");
            }
        }
        if (!listOnly) {
            out.println("重放了 " + done + " 封，还剩 " + left + " 封。");
        } else {
            out.println("共有 " + left + " 封死信。" + (left > 0 ? "执行 ./huiyin replay 重放。" : ""));
        }
        if (parked > 0) {
            out.println("另有 " + parked + " 个事件搁置着，会自动再试；逐个查看见 GET /parked-events 和 /parked-inbox-rows。");
        }
        if (failed) {
            return FAILED;
        }
        return left > 0 ? SOME_LEFT : NOTHING_LEFT;
    }

    private void ask(String service, String address, boolean listOnly) throws IOException, InterruptedException {
        HttpRequest.Builder request = listOnly
                ? request(address + "/dead-letters").GET()
                : request(address + "/dead-letters/replays")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"));
        JsonNode answer = answer(service, request);
        for (JsonNode letter : answer.path("letters")) {
            out.println(service + "  " + place(letter) + "  " + (listOnly ? listed(letter) : heard(letter)));
        }
        done += answer.path("done").asLong();
        left += answer.path(listOnly ? "open" : "remaining").asLong();
        parked += answer(service, request(address + "/parked-events").GET())
                .path("parked")
                .asLong();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    private JsonNode answer(String service, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        JsonNode body = JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            failed = true;
            out.println(service + "：没有做成（" + response.statusCode() + "）："
                    + body.path("detail").asText());
        }
        return body;
    }

    private static String place(JsonNode letter) {
        return letter.path("topic").asText() + " → " + letter.path("group").asText() + "  分区 "
                + letter.path("partition").asText() + " 位置 "
                + letter.path("offset").asText() + "  "
                + letter.path("type").asText("类型不明");
    }

    private static String listed(JsonNode letter) {
        return letter.path("diedAt").asText() + "  " + letter.path("reason").asText()
                + (letter.path("readable").asBoolean() ? "（现在读得懂了）" : "");
    }

    private static String heard(JsonNode letter) {
        String outcome = letter.path("outcome").asText();
        return OUTCOMES.getOrDefault(outcome, "仍读不懂：" + letter.path("reason").asText());
    }
}
