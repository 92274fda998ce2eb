package io.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.value.Post;
import io.huiyin.embedded.TestStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on the shared stores, spoken to over HTTP. */
final class RunningService implements AutoCloseable {
    static final String JURISDICTION = "141129";
    private static final ObjectMapper JSON = EventCodec.mapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ConfigurableApplicationContext context;
    private final String jurisdiction;

    private RunningService(ConfigurableApplicationContext context, String jurisdiction) {
        this.context = context;
        this.jurisdiction = jurisdiction;
    }

    static RunningService start(String database, Class<?>... more) {
        TestStores stores = TestStores.shared();
        try {
            SpringApplicationBuilder builder =
                    ProposalServiceApplication.builder().sources(more);
            Path secret = Files.createTempDirectory("proposal-it").resolve("access.secret");
            List<String> settings = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--spring.main.allow-bean-definition-overriding=true",
                    "--huiyin.mongodb.uri=" + stores.mongoUri(database),
                    "--spring.data.mongodb.database=" + database,
                    "--huiyin.kafka.bootstrap-servers=" + stores.bootstrapServers(),
                    "--huiyin.access.secret-file=" + secret));
            return new RunningService(builder.run(settings.toArray(String[]::new)), JURISDICTION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same service, asked by people of another place. */
    RunningService elsewhere() {
        return new RunningService(context, "141130");
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }

        String detail(String name) {
            return body.path("details").path(name).asText();
        }

        boolean refusedAs(String problem) {
            return text("type").equals("urn:problem:" + problem);
        }
    }

    Answer get(Post post, String path) {
        return send(request(post, path).GET());
    }

    Answer post(Post post, String path, Object body) {
        return post(post, path, body, UUID.randomUUID().toString());
    }

    Answer post(Post post, String path, Object body, String key, String... headers) {
        HttpRequest.Builder request = request(post, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(body)));
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return send(request);
    }

    Answer upload(String session, byte[] file) {
        return upload(session, file, UUID.randomUUID().toString());
    }

    Answer upload(String session, byte[] file, String key) {
        return send(request(
                        Post.GOVERNMENT_OFFICE,
                        "/imports?session=" + URLEncoder.encode(session, StandardCharsets.UTF_8))
                .header("Idempotency-Key", key)
                .header("Content-Type", XLSX)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder request(Post post, String path) {
        Caller caller = new Caller(new Actor("李明", post, "office", null), jurisdiction);
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(
                        "Authorization",
                        "Bearer " + context.getBean(DevelopmentKeys.class).mint(caller));
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
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The set-up of the sample session under another id and with other control totals. */
    static Map<String, Object> session(String id, int suggestions, int proposals) {
        try {
            Map<String, Object> session = JSON.readValue(
                    sample("session-2023.json"), new com.fasterxml.jackson.core.type.TypeReference<>() {});
            session.put("sessionId", id);
            session.put("expectedSuggestions", suggestions);
            session.put("expectedProposals", proposals);
            return session;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sample(String file) {
        try {
            return Files.readAllBytes(Path.of("../../samples", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
