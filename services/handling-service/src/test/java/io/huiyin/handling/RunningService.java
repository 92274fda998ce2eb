package io.huiyin.handling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.embedded.TestStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The service on the shared stores with a clock that is set by hand, spoken to over HTTP. */
public final class RunningService implements AutoCloseable {
    private static final ObjectMapper JSON = EventCodec.mapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2023-06-16T02:00:00Z"));

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On a database of its own. @param more settings, {@code --name=value} */
    public static RunningService start(String database, String... more) {
        TestStores stores = TestStores.shared();
        stores.createTopics(
                "proposal.events.handling.dlq", "handling.events.handling.dlq", "survey.events.handling.dlq");
        try {
            Path secret = Files.createTempDirectory("handling-it").resolve("access.secret");
            List<String> settings = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--huiyin.mongodb.uri=" + stores.mongoUri(database),
                    "--spring.data.mongodb.database=" + database,
                    "--huiyin.kafka.bootstrap-servers=" + stores.bootstrapServers(),
                    "--huiyin.jdbc.url=" + stores.postgresUrl(),
                    "--huiyin.jdbc.username=" + stores.postgresUser(),
                    "--huiyin.access.secret-file=" + secret));
            settings.addAll(Arrays.asList(more));
            return new RunningService(
                    HandlingServiceApplication.builder().sources(SetClock.class).run(settings.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the configurations of other tests out; sources named by hand are not scanned. */
    private static final class NothingOfTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
            return reader.getResource().getURI().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NothingOfTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** The domain clock of the tests. */
    static class SetClock {
        @Bean
        DomainClock domainClock() {
            return NOW::get;
        }
    }

    /** It is now noon of that day in the county. */
    public void today(int month, int day) {
        now(Case.midnight(month, day).plusSeconds(12 * 3600));
    }

    /** It is now exactly this. */
    public void now(Instant instant) {
        NOW.set(instant);
    }

    /** The county's day. */
    public LocalDate day() {
        return Case.RULES.dayOf(NOW.get());
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }

        String detail(String name) {
            return body.path("details").path(name).asText();
        }

        /** Short name of the refusal, or empty. */
        String refusal() {
            return text("type").replace("urn:problem:", "");
        }
    }

    public Answer get(Actor actor, String path) {
        return send(request(actor, path).GET());
    }

    public Answer post(Actor actor, String path, Object body) {
        return post(actor, path, body, UUID.randomUUID().toString());
    }

    public Answer post(Actor actor, String path, Object body, String key, String... headers) {
        HttpRequest.Builder request = request(actor, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder request(Actor actor, String path) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        String key = context.getBean(DevelopmentKeys.class).mint(new Caller(actor, "141129"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON object. */
    public static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            body.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return body;
    }

    @Override
    public void close() {
        context.close();
    }
}
