package io.huiyin.supervision;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** Answers as handling-service does, with its real models; or is away. */
final class StandInHandling implements AutoCloseable {
    private static final String WAITS_FOR_THE_REPLY = """
            [{"process":"proposal-handling","businessKey":"k","round":1,"state":"ACTIVE",
              "activities":[{"id":"Gateway_AwaitReply","name":"等待答复"}],"wakeAt":"2023-09-30T16:00:00Z","incidents":0}]
            """;
    private final AtomicReference<String> key = new AtomicReference<>("");
    private final HttpServer server;
    private volatile boolean there;

    StandInHandling() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/processes", exchange -> {
            key.set(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, WAITS_FOR_THE_REPLY.getBytes(StandardCharsets.UTF_8));
        });
        server.createContext(
                "/process-models/proposal-handling",
                exchange -> answer(
                        exchange, Files.readAllBytes(Path.of("../../bpmn/handling-service/proposal-handling.bpmn"))));
        server.start();
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        if (there) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(503, -1);
        }
        exchange.close();
    }

    void answer(boolean now) {
        there = now;
    }

    String lastKey() {
        return key.get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
