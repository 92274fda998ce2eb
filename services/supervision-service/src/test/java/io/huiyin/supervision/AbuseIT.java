package io.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.value.Post;
import io.huiyin.embedded.TestStores;
import io.huiyin.messaging.settled.SettledEndpoint;
import io.huiyin.supervision.RecordedSeason.Message;
import io.huiyin.supervision.casefile.CaseFiles;
import io.huiyin.supervision.casefile.Sessions;
import io.huiyin.supervision.casefile.persistence.CanonicalDump;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The log of a recorded season, ill-treated in every way, told to a service that knows nothing yet: in the end all case files
 * are byte for byte those of the undisturbed run. {@code -Dhuiyin.abuse.seed=N} repeats a run.
 */
class AbuseIT {
    private static final long SEED = Long.getLong("huiyin.abuse.seed", System.nanoTime() % 1_000_000);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> TOPICS =
            List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC, EventTypes.SURVEY_TOPIC);
    private static final List<Message> LOG = RecordedSeason.messages();

    private static ServletWebServerApplicationContext context;
    private static KafkaProducer<String, byte[]> producer;
    private static Admin admin;
    private static String undisturbed;
    private static String ledger;
    private static String counts;

    private final Disorder disorder = new Disorder(SEED);

    @Configuration
    static class AfterTheSeason {
        @Bean
        DomainClock domainClock() {
            return () ->
                    LocalDate.of(2023, 10, 31).atTime(12, 0).atZone(Story.ZONE).toInstant();
        }

        @Bean
        EventCodec eventCodec() {
            return new EventCodec(Disorder.lifts());
        }
    }

    @BeforeAll
    static void start() throws Exception {
        System.out.println("AbuseIT seed " + SEED);
        TestStores stores = TestStores.shared();
        List<String> settings = new ArrayList<>();
        for (String topic : TOPICS) {
            stores.createTopics("abuse." + topic, topic + ".supervision.dlq");
            String binding = topic.substring(0, topic.indexOf('.')) + "Events-in-0";
            settings.add("--spring.cloud.stream.bindings." + binding + ".destination=abuse." + topic);
        }
        Path folder = Files.createTempDirectory("abuse-it");
        settings.addAll(List.of(
                "--server.port=0",
                "--huiyin.mongodb.uri=" + stores.mongoUri("supervision_abuse"),
                "--spring.data.mongodb.database=supervision_abuse",
                "--huiyin.kafka.bootstrap-servers=" + stores.bootstrapServers(),
                "--huiyin.access.secret-file=" + folder.resolve("access.secret"),
                "--huiyin.supervision.index-dir=" + folder.resolve("index")));
        context = (ServletWebServerApplicationContext) SupervisionServiceApplication.builder()
                .sources(AfterTheSeason.class)
                .run(settings.toArray(String[]::new));
        Map<String, Object> broker = Map.of("bootstrap.servers", stores.bootstrapServers(), "acks", "all");
        producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", stores.bootstrapServers()));

        tell(LOG);
        settle();
        undisturbed = dump();
        reindex();
        ledger = get("/ledger?size=200");
        counts = get("/counts");
        assertThat(LOG.stream().map(Message::topic).distinct()).containsExactlyInAnyOrderElementsOf(TOPICS);
        assertThat(undisturbed).contains("ReplyDelivered", "SurveyConcluded", "RoundOpened", "SessionOpened");
    }

    @AfterAll
    static void stop() {
        producer.close();
        admin.close();
        context.close();
    }

    @Test
    void told_twice_and_more_often() {
        afresh();
        tell(disorder.repeated(LOG));
        same();
    }

    @Test
    void every_topic_early_against_the_others() {
        afresh();
        tell(disorder.byTopic(LOG, List.of(TOPICS.get(2), TOPICS.get(1), TOPICS.get(0))));
        same();
    }

    @Test
    void shuffled_with_each_aggregates_own_sequence_kept() {
        afresh();
        tell(disorder.shuffled(LOG));
        same();
    }

    @Test
    void with_gaps_that_are_filled_later() throws Exception {
        afresh();
        List<Message> missing = disorder.some(LOG);
        List<Message> rest = disorder.shuffled(LOG).stream()
                .filter(message -> !missing.contains(message))
                .toList();
        tell(rest);
        await("heard as far as the gaps", () -> lag() == 0);
        assertThat(dump()).isNotEqualTo(undisturbed);
        JsonNode parked = JSON.readTree(get("/parked-events"));
        assertThat(parked.path("parked").asLong()).isPositive();
        assertThat(parked.at("/events/0/why").asText()).startsWith("gap: heard");
        assertThat(parked.toString()).doesNotContain("\"data\"", "\"json\"");

        tell(disorder.scattered(missing));
        same();
        assertThat(post("/parked-events/retries").at("/parked").asLong()).isZero();
    }

    @Test
    void with_unreadable_messages_in_between_on_every_topic() {
        afresh();
        long before = letters();
        List<Message> poisoned = disorder.poisoned(LOG);
        tell(poisoned);
        same();
        long buried = poisoned.size() - LOG.size();
        assertThat(letters() - before).isEqualTo(buried);
        JsonNode replay = post("/dead-letters/replays");
        assertThat(replay.path("done").asLong()).isZero();
        assertThat(replay.path("remaining").asLong()).isGreaterThanOrEqualTo(buried);
        assertThat(dump()).isEqualTo(undisturbed);
    }

    @Test
    void every_second_one_in_an_older_version() {
        afresh();
        List<Message> mixed = new ArrayList<>(disorder.shuffled(LOG));
        for (int n = 0; n < mixed.size(); n += 2) {
            mixed.set(n, disorder.old(mixed.get(n)));
        }
        tell(mixed);
        same();
    }

    @Test
    void everything_at_once_in_any_order_at_all() {
        afresh();
        tell(disorder.scattered(disorder.poisoned(disorder.repeated(LOG))));
        same();
    }

    private static void tell(List<Message> messages) {
        for (Message message : messages) {
            producer.send(new ProducerRecord<>("abuse." + message.topic(), message.key(), message.value()));
        }
        producer.flush();
    }

    /** As if it had just been installed: what it knew is gone, what is told from now on is all. */
    private static void afresh() {
        settle();
        context.getBean(CaseFiles.class).deleteAll();
        context.getBean(Sessions.class).deleteAll();
        context.getBean(MongoTemplate.class).getCollection("parkedEvents").deleteMany(new Document());
    }

    private static void same() {
        settle();
        assertThat(dump()).as("seed %d", SEED).isEqualTo(undisturbed);
        reindex();
        assertThat(get("/ledger?size=200")).isEqualTo(ledger);
        assertThat(get("/counts")).isEqualTo(counts);
    }

    private static void settle() {
        await(
                "everything heard",
                () -> lag() == 0
                        && context.getBean(SettledEndpoint.class).settled().values().stream()
                                .allMatch(open -> open == 0));
    }

    private static long lag() {
        try {
            Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets("supervision")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> all = new java.util.HashMap<>();
            admin.describeTopics(TOPICS.stream().map(topic -> "abuse." + topic).toList())
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> topic.partitions()
                            .forEach(partition ->
                                    all.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            return admin.listOffsets(all).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (heard.containsKey(end.getKey())
                                    ? heard.get(end.getKey()).offset()
                                    : 0))
                    .sum();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void await(String what, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + ", seed " + SEED).isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static String dump() {
        return CanonicalDump.dump(context.getBean(MongoTemplate.class));
    }

    private static long letters() {
        return (long) context.getBean(MeterRegistry.class).find("proposals.dead.letters").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private static void reindex() {
        post("/index-builds");
    }

    private static String get(String path) {
        return send(request(path, path.startsWith("/parked") ? Post.OPERATOR : Post.GOVERNMENT_OFFICE)
                .GET());
    }

    private static JsonNode post(String path) {
        try {
            return JSON.readTree(send(request(path, Post.OPERATOR)
                    .header("Idempotency-Key", "once")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))));
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static HttpRequest.Builder request(String path, Post post) {
        String key = context.getBean(DevelopmentKeys.class)
                .mint(new Caller(new Actor("测试员", post, "office", null), Story.COUNTY));
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path))
                .header("Authorization", "Bearer " + key);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
