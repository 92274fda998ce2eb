package io.huiyin.season;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.huiyin.contracts.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The client's way to the services: repeats a command with the same key until it is answered, whatever dies meanwhile. */
public final class Http {
    static final ObjectMapper JSON = EventCodec.mapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Duration patience;
    private final AtomicLong retries = new AtomicLong();

    /**
     * @param patience how long a request is repeated while nobody answers, or somebody answers 5xx
     */
    public Http(Duration patience) {
        this.patience = patience;
    }

    /** An answer. */
    public record Answer(int status, JsonNode body) {
        public boolean ok() {
            return status / 100 == 2;
        }
    }

    /** A command. */
    public Answer post(String url, String idempotencyKey, @Nullable String bearer, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", contentType(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
        return send(request, bearer);
    }

    /** Anything, as it stands; the headers are the caller's. */
    public Answer exchange(String method, String url, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request, null);
    }

    /** How a body is announced. */
    public static String contentType(Object body) {
        if (body instanceof Form form) {
            return form.contentType();
        }
        return body instanceof byte[]
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "application/json";
    }

    /** Sets something; the same twice does no harm. */
    public Answer put(String url, String bearer, Object body) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(json(body))),
                bearer);
    }

    /** A question. */
    public Answer get(String url, @Nullable String bearer) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET(), bearer);
    }

    /** How often something had to be repeated so far. */
    long retries() {
        return retries.get();
    }

    private Answer send(HttpRequest.Builder request, @Nullable String bearer) {
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpRequest built = request.timeout(Duration.ofSeconds(20)).build();
        long until = System.nanoTime() + patience.toNanos();
        String last = "";
        do {
            try {
                HttpResponse<byte[]> response = client.send(built, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() / 100 != 5) {
                    return new Answer(response.statusCode(), tree(response.body()));
                }
                last = response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
            } catch (IOException nobodyThere) {
                last = nobodyThere.toString();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        } while (System.nanoTime() < until);
        throw new SeasonFailed(built.method() + " " + built.uri() + " was not answered for " + patience + ": " + last);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return body.length == 0 ? NullNode.getInstance() : JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8));
        }
    }

    /** As it is sent. */
    public static byte[] bytes(Object body) {
        return body instanceof byte[] raw ? raw : body instanceof Form form ? form.content() : json(body);
    }

    /** The fields of a body that has some. */
    public static Map<String, Object> fields(Object body) {
        return JSON.convertValue(body, new TypeReference<Map<String, Object>>() {});
    }

    static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
