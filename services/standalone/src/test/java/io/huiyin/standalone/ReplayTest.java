package io.huiyin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String NOTHING = "{\"open\":0,\"done\":0,\"remaining\":0,\"parked\":0,\"letters\":[]}";

    private final List<HttpServer> services = new ArrayList<>();
    private final Map<Integer, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private int status = 200;
    private Ports ports;

    @BeforeEach
    void fourServices() throws IOException {
        for (int base = 21_000; ports == null; base += 7) {
            try {
                for (int n = 0; n < 4; n++) {
                    services.add(service(base + n, n));
                }
                ports = new Ports(base);
            } catch (BindException taken) {
                stop();
            }
        }
    }

    @AfterEach
    void stop() {
        services.forEach(service -> service.stop(0));
        services.clear();
    }

    @Test
    void every_letter_is_a_line_and_what_is_left_is_the_exit_code() throws InterruptedException {
        answers.put(
                2,
                "{\"done\":2,\"remaining\":1,\"parked\":4,\"letters\":["
                        + letter("SurveyConcluded", 0, "HANDLED", "") + ","
                        + letter("SurveyConcluded", 1, "PARKED", "") + ","
                        + letter(null, 2, "DEAD_LETTER", "不是事件") + "]}");

        assertThat(replay(false)).isEqualTo(Replay.SOME_LEFT);
        assertThat(printed())
                .contains("承办与答复  survey.events → handling  分区 3 位置 0  SurveyConcluded  已补办")
                .contains("分区 3 位置 1  SurveyConcluded  读得懂了，但前面还缺事件")
                .contains("分区 3 位置 2  类型不明  仍读不懂：不是事件")
                .contains("重放了 2 封，还剩 1 封。", "另有 4 个事件搁置着");
        assertThat(asked)
                .containsSubsequence(
                        "POST /dead-letters/replays Bearer k 1", "POST /dead-letters/replays Bearer k 2",
                        "POST /dead-letters/replays Bearer k 3", "POST /dead-letters/replays Bearer k 0");
    }

    @Test
    void nothing_left_is_fine() throws InterruptedException {
        assertThat(replay(false)).isEqualTo(Replay.NOTHING_LEFT);
        assertThat(printed()).isEqualTo("重放了 0 封，还剩 0 封。\n");
    }

    @Test
    void a_list_replays_nothing() throws InterruptedException {
        answers.put(
                3,
                "{\"open\":1,\"letters\":[{\"topic\":\"handling.events\",\"group\":\"survey\",\"partition\":0,"
                        + "\"offset\":7,\"type\":\"ReplyDelivered\",\"diedAt\":\"2023-09-12T01:30:00Z\",\"reason\":\"不是事件\","
                        + "\"readable\":true}]}");

        assertThat(replay(true)).isEqualTo(Replay.SOME_LEFT);
        assertThat(printed())
                .contains("征询意见  handling.events → survey  分区 0 位置 7  ReplyDelivered  "
                        + "2023-09-12T01:30:00Z  不是事件（现在读得懂了）")
                .contains("共有 1 封死信。");
        assertThat(asked).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void a_service_that_is_away_or_refuses_does_not_keep_the_others_from_being_asked() throws InterruptedException {
        services.get(1).stop(0);
        answers.put(2, "{\"detail\":\"消息队列没有应答\"}");
        status = 503;

        assertThat(replay(false)).isEqualTo(Replay.FAILED);
        assertThat(printed()).contains("建议提案登记与交办：端口", "没有做成（503）：消息队列没有应答");
        assertThat(asked).contains("POST /dead-letters/replays Bearer k 3");
    }

    private int replay(boolean listOnly) throws InterruptedException {
        return new Replay("k", new PrintStream(printed, true, StandardCharsets.UTF_8)).run(ports, listOnly);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String letter(String type, int offset, String outcome, String reason) {
        String named = type == null ? "" : "\"type\":\"" + type + "\",";
        return "{\"topic\":\"survey.events\",\"group\":\"handling\",\"partition\":3,\"offset\":" + offset + "," + named
                + "\"outcome\":\"" + outcome + "\",\"reason\":\"" + reason + "\"}";
    }

    private HttpServer service(int port, int n) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + n);
            byte[] body = answers.getOrDefault(n, NOTHING).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(n) ? status : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
