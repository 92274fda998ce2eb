package io.huiyin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.embedded.TestStores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a real broker and store, once for all tests of the JVM, and what the neighbours say to it. */
final class RunningSurvey {
    static final ObjectMapper JSON = EventCodec.mapper();
    static final String COUNTY = "141129";
    static final byte[] PDF = "%PDF-1.7 扫描件".getBytes(StandardCharsets.UTF_8);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final LocalDate DELIVERED = LocalDate.of(2023, 9, 1);

    private static @Nullable ConfigurableApplicationContext context;
    private static DevelopmentKeys keys;
    private static String base;

    private RunningSurvey() {}

    static synchronized void start() {
        if (context != null) {
            return;
        }
        try {
            TestStores stores = TestStores.shared();
            stores.createTopics("handling.events.survey.dlq");
            Path folder = Files.createTempDirectory("survey");
            keys = DevelopmentKeys.open(folder.resolve("access.secret"));
            context = SurveyServiceApplication.builder()
                    .run(
                            "--server.port=0",
                            "--spring.data.mongodb.uri=" + stores.mongoUri("survey"),
                            "--huiyin.kafka.bootstrap-servers=" + stores.bootstrapServers(),
                            "--huiyin.access.secret-file=" + folder.resolve("access.secret"),
                            "--huiyin.survey.link-secret-file=" + folder.resolve("links.secret"));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    static ConfigurableApplicationContext context() {
        start();
        return context;
    }

    static String base() {
        return base;
    }

    static String key(Post post, String unit) {
        return keys.mint(new Caller(new Actor("测试", post, unit, null), COUNTY));
    }

    static String congress() {
        return key(Post.CONGRESS_OFFICE, "CONGRESS_OFFICE");
    }

    static String liaison() {
        return key(Post.LIAISON_OFFICER, "u012");
    }

    /** A suggestion of two deputies, s1 and s2, by u012. */
    static String deliver(int round, boolean twice) throws Exception {
        return deliver(round, twice, "141129-2023@1", List.of("s1", "s2"));
    }

    /** Survey id of round 1 of a suggestion. */
    static String survey(String rulePack, String... submitters) throws Exception {
        return Ids.survey(COUNTY, deliver(1, false, rulePack, List.of(submitters)), 1);
    }

    private static String deliver(int round, boolean twice, String rulePack, List<String> submitters) throws Exception {
        String proposal = UUID.randomUUID().toString();
        DueDate due = new DueDate(LocalDate.of(2023, 9, 30), "R24", "…", rulePack, "cn@2023.1", false, false);
        List<String> names = List.of("王𠮷", "李䶮", "赵㛃");
        List<Submitter> people = new ArrayList<>();
        for (int i = 0; i < submitters.size(); i++) {
            people.add(new Submitter(submitters.get(i), names.get(i), SubmitterKind.DEPUTY, i == 0));
        }
        ReplyDelivered delivered = new ReplyDelivered(
                proposal,
                Ids.reply(COUNTY, proposal, round),
                round,
                ProposalKind.DEPUTY_SUGGESTION,
                "关于修路的建议",
                new UnitRef("u012", "中阳县交通运输局", "交通局", "中交"),
                "中交〔2023〕1号函",
                people,
                List.of(new Delivery(submitters.get(0), DeliveryChannel.IN_SYSTEM, DELIVERED, null)),
                DELIVERED,
                due,
                true,
                due,
                due,
                Instant.parse("2023-09-12T16:00:00Z"));
        tell("Reply", Ids.reply(COUNTY, proposal, round), delivered, twice ? 2 : 1);
        events(Ids.survey(COUNTY, proposal, round), 1);
        return proposal;
    }

    /** D4: silence has lasted long enough; waits until the survey is concluded. */
    static void endSilence(String survey, int eventsThen) throws Exception {
        String proposal = Ids.proposalId(survey);
        tell("Handling", Ids.handling(COUNTY, proposal), new SurveySilenceEnded(proposal, 1), 1);
        events(survey, eventsThen);
    }

    /** D11: the office confirmed another day of the delivery of round 1; told twice. */
    static void correctDelivery(String proposal, LocalDate countsOn, LocalDate silenceOn) throws Exception {
        DueDate due = new DueDate(LocalDate.of(2023, 9, 30), "R24", "…", "141129-2023@1", "cn@2023.1", false, false);
        DueDate silence = new DueDate(silenceOn, "D4", "…", "141129-2023@1", "cn@2023.1", true, false);
        CorrectionDecided decided = new CorrectionDecided(
                proposal,
                CorrectedAct.DELIVERY,
                "a1",
                1,
                "c1",
                new UnitRef("u012", "中阳县交通运输局", "交通局", "中交"),
                false,
                DELIVERED,
                countsOn,
                CorrectionVerdict.CONFIRM,
                null,
                countsOn,
                countsOn,
                due,
                true,
                silence,
                silence);
        tell("Reply", Ids.reply(COUNTY, proposal, 1), 2, decided, 2);
    }

    private static void tell(String type, String aggregate, HandlingEvent data, int times) throws Exception {
        tell(type, aggregate, 1, data, times);
    }

    private static void tell(String type, String aggregate, int sequence, HandlingEvent data, int times)
            throws Exception {
        Instant now = Instant.parse("2023-09-01T01:00:00Z");
        EventEnvelope event = new EventEnvelope(
                "1.0",
                Ids.derived(aggregate, Integer.toString(sequence)),
                "/handling-service",
                data.type(),
                data.subject(),
                now,
                "application/json",
                EventTypes.schema(data.type()),
                COUNTY,
                type,
                aggregate,
                sequence,
                "c1",
                null,
                Actor.system("test"),
                LocalDate.of(2023, 9, 1),
                now,
                data);
        Properties properties = new Properties();
        properties.put("bootstrap.servers", TestStores.shared().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < times; i++) {
                producer.send(new ProducerRecord<>("handling.events", event.key(), new EventCodec().write(event)))
                        .get();
            }
        }
    }

    /** Waits until that many events of the aggregate are on the topic. */
    static List<EventEnvelope> events(String aggregateId, int count) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", TestStores.shared().bootstrapServers());
        List<EventEnvelope> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("survey.events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (found.size() < count && System.nanoTime() < until) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    new EventCodec()
                            .read(message.value())
                            .filter(event -> event.aggregateid().equals(aggregateId))
                            .ifPresent(found::add);
                }
            }
        }
        assertThat(found).hasSize(count);
        return found;
    }

    static JsonNode post(String path, String body, String idempotencyKey, @Nullable String key) throws Exception {
        return JSON.readTree(send(path, body, idempotencyKey, key, Map.of()).body());
    }

    static HttpResponse<String> send(
            String path, String body, String idempotencyKey, @Nullable String key, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return answer(request, key, headers);
    }

    /** A paper form with its scan. */
    static HttpResponse<String> paper(
            String survey, String answer, byte @Nullable [] scan, String idempotencyKey, @Nullable String key)
            throws Exception {
        return paper(survey, answer, scan, idempotencyKey, key, Map.of());
    }

    static HttpResponse<String> paper(
            String survey,
            String answer,
            byte @Nullable [] scan,
            String idempotencyKey,
            @Nullable String key,
            Map<String, String> headers)
            throws Exception {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"answer\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + answer + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        if (scan != null) {
            body.writeBytes(("--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"scan.pdf\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(scan);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/surveys/" + survey + "/paper-answers"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return answer(request, key, headers);
    }

    static HttpResponse<String> form(String token, String body) throws Exception {
        return formAt("/s/" + token, body);
    }

    static HttpResponse<String> formAt(String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return answer(request, null, Map.of());
    }

    static HttpResponse<String> get(String path, @Nullable String key) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(base + path)), key, Map.of());
    }

    static HttpResponse<byte[]> bytes(String path, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What a refusal is called. */
    static String problem(HttpResponse<String> refused) throws Exception {
        return refused.statusCode() + " "
                + JSON.readTree(refused.body()).path("type").asText();
    }

    private static HttpResponse<String> answer(
            HttpRequest.Builder request, @Nullable String key, Map<String, String> headers) throws Exception {
        headers.forEach(request::header);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
