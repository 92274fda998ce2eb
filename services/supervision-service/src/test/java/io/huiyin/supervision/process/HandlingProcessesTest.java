package io.huiyin.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandlingProcessesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TWO = """
            [{"process":"proposal-handling","businessKey":"141129:p1","round":1,"state":"ACTIVE",
              "activities":[{"id":"Gateway_AwaitReply","name":"等待答复"}],"wakeAt":"2023-09-30T16:00:00Z","incidents":0,
              "somethingNew":true},
             {"process":"co-handling","businessKey":"141129:p1:co1","round":1,"state":"ENDED","incidents":0}]
            """;
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final CountDownLatch hold = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/processes", exchange -> {
            asked.set(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = TWO.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/process-models/slow", exchange -> {
            try {
                assertThat(hold.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.createContext("/process-models/broken", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.setExecutor(threads); // a request that hangs must not hold up the next
        server.start();
    }

    @AfterEach
    void stop() {
        hold.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private HandlingProcesses processes(Duration patience) {
        return new HandlingProcesses("http://127.0.0.1:" + server.getAddress().getPort() + "/", patience);
    }

    @Test
    void asks_in_the_readers_name() {
        assertThat(processes(PATIENCE).of("141129:p1", "the-key").orElseThrow())
                .hasSize(2)
                .first()
                .satisfies(process -> {
                    assertThat(process.places())
                            .extracting(LiveProcess.Activity::name)
                            .containsExactly("等待答复");
                    assertThat(process.wakeAt()).isNotNull();
                });
        assertThat(asked.get()).isEqualTo("/processes?proposal=141129%3Ap1 Bearer the-key");
    }

    @Test
    void a_service_that_hangs_breaks_or_is_away_gives_no_answer() {
        long began = System.nanoTime();
        assertThat(processes(Duration.ofMillis(300)).model("slow", "k")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        assertThat(processes(PATIENCE).model("broken", "k")).isEmpty();
        assertThat(new HandlingProcesses("http://127.0.0.1:9", Duration.ofMillis(500)).of("141129:p1", "k"))
                .isEmpty();
    }

    @Test
    void running_processes_have_pictures_as_far_as_models_can_be_had() {
        ProcessPictures.Live live =
                new ProcessPictures(processes(PATIENCE)).of("141129:p1", "k").orElseThrow();
        assertThat(live.processes()).hasSize(2);
        assertThat(live.svg()).isEmpty();
    }
}
