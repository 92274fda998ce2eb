package io.huiyin.supervision.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.contracts.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks handling-service where a case stands in its models: the only synchronous call between services, made in the
 * reader's name. It may be away; then there is no answer, and the page shows everything else.
 */
public final class HandlingProcesses {
    private static final Logger LOG = LoggerFactory.getLogger(HandlingProcesses.class);
    private static final ObjectMapper JSON = EventCodec.mapper();

    private final HttpClient http;
    private final String url;
    private final Duration timeout;

    public HandlingProcesses(String url, Duration timeout) {
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.timeout = timeout;
    }

    /** The processes of a case; empty when handling-service does not answer. */
    public Optional<List<LiveProcess>> of(String caseId, String key) {
        return get("/processes?proposal=" + URLEncoder.encode(caseId, StandardCharsets.UTF_8), key, "application/json")
                .flatMap(HandlingProcesses::processes);
    }

    /** The model's XML; empty when handling-service does not answer. */
    public Optional<String> model(String process, String key) {
        return get("/process-models/" + URLEncoder.encode(process, StandardCharsets.UTF_8), key, "application/xml");
    }

    private static Optional<List<LiveProcess>> processes(String body) {
        try {
            return Optional.of(JSON.readValue(body, new TypeReference<List<LiveProcess>>() {}));
        } catch (IOException notUnderstood) {
            LOG.warn("handling-service answers what is no list of processes", notUnderstood);
            return Optional.empty();
        }
    }

    private Optional<String> get(String path, String key, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + key)
                .header("Accept", accept)
                .GET()
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() == 200) {
                return Optional.of(response.body());
            }
            LOG.warn("handling-service answers {} to {}", response.statusCode(), path);
        } catch (IOException away) {
            LOG.warn("handling-service is away: {}", away.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
