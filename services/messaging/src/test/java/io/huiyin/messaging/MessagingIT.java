package io.huiyin.messaging;

import static io.huiyin.messaging.toy.Commands.command;
import static io.huiyin.messaging.toy.Eventually.eventually;
import static io.huiyin.messaging.toy.Eventually.pause;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.embedded.TestStores;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.consume.Incoming;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.settled.SettledEndpoint;
import io.huiyin.messaging.toy.DyingProcess;
import io.huiyin.messaging.toy.Ears;
import io.huiyin.messaging.toy.Topics;
import io.huiyin.messaging.toy.ToyApplication;
import io.huiyin.messaging.toy.ToySurvey;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Outbox and consumers on a real broker and the embedded store. */
class MessagingIT {
    private static final String GROUP = "toy";
    private static final String DEAD_LETTERS = "survey.events.toy.dlq";
    private static final TestStores STORES = TestStores.shared();
    private static final Topics TOPICS = new Topics(STORES.bootstrapServers());

    private static ConfigurableApplicationContext toy;

    @BeforeAll
    static void start() {
        STORES.createTopics(DEAD_LETTERS);
        toy = start("toy_it", GROUP, FaultPoint.NONE);
    }

    @AfterAll
    static void stop() {
        toy.close();
    }

    @Test
    void what_is_saved_stands_in_the_topic_and_is_heard() {
        String proposal = open(toy);
        remind(toy, proposal, "c2", 2);

        assertThat(TOPICS.sequences(proposal, 3)).containsExactly(1L, 2L, 3L);
        eventually("heard", () -> ears(toy).heard(proposal).equals(List.of(1L, 2L, 3L)));
        ConsumerRecord<String, byte[]> first = TOPICS.await(
                        "survey.events", 3, record -> record.key().equals("141129:" + proposal))
                .get(0);
        assertThat(Topics.header(first, "event-type")).isEqualTo("SurveyOpened");
        assertThat(UUID.fromString(Topics.header(first, "event-id")).version()).isEqualTo(5);
        assertThat(new String(first.value(), StandardCharsets.UTF_8)).startsWith("{\"specversion\":\"1.0\"");
    }

    @Test
    void sixteen_threads_at_one_aggregate_stand_in_the_topic_in_order() throws Exception {
        String proposal = open(toy);
        ExecutorService clerks = Executors.newFixedThreadPool(16);
        List<Callable<Object>> acts = new ArrayList<>();
        for (int clerk = 0; clerk < 16; clerk++) {
            String key = "clerk " + clerk;
            acts.add(() -> {
                remind(toy, proposal, key, 2);
                return key;
            });
        }
        for (Future<Object> done : clerks.invokeAll(acts)) {
            done.get();
        }
        clerks.shutdown();

        assertThat(TOPICS.sequences(proposal, 33)).containsExactlyElementsOf(upTo(33));
        eventually("heard", () -> ears(toy).heard(proposal).equals(upTo(33)));
    }

    @Test
    void unreadable_bytes_are_found_among_the_dead_letters_and_the_partition_goes_on() {
        String proposal = open(toy);
        String key = "141129:" + proposal;
        byte[] broken = "{\"type\":\"SurveyOpened\",\"id\":\"䶮𠮷\"".getBytes(StandardCharsets.UTF_8);
        TOPICS.send("survey.events", key, broken);
        TOPICS.send("survey.events", key, null);
        TOPICS.send("survey.events", key, Incoming.unknown(proposal, 2));
        TOPICS.send("survey.events", key, Incoming.bytes(proposal, 3));

        eventually("heard", () -> ears(toy).heard(proposal).equals(List.of(1L, 3L)));
        List<ConsumerRecord<String, byte[]>> letters = TOPICS.await(DEAD_LETTERS, 2, record -> true);
        assertThat(letters).extracting(ConsumerRecord::value).contains(broken, new byte[0]);
        assertThat(letters)
                .allSatisfy(
                        letter -> assertThat(Topics.header(letter, "reason")).contains("事件"));
    }

    @Test
    void a_poison_and_an_early_one_wait_and_the_others_go_on() {
        String poisoned = open(toy);
        String early = UUID.randomUUID().toString();
        String other = open(toy);
        eventually("heard", () -> ears(toy).heard(poisoned).size() == 1);
        AtomicBoolean mended = new AtomicBoolean();
        ears(toy).mood(event -> {
            if (event.subject().equals(poisoned) && event.sequence() == 2 && !mended.get()) {
                throw new IllegalStateException("cannot");
            }
            if (event.subject().equals(other) && event.sequence() == 2 && !mended.get()) {
                throw new NotYetHeard("something", event.type());
            }
        });
        remind(toy, poisoned, "c2", 2);
        remind(toy, other, "c2", 2);
        TOPICS.send("survey.events", "141129:" + early, Incoming.bytes(early, 2));
        eventually("parked", () -> settled(toy, "parked") == 5);
        String healthy = open(toy);
        eventually("the others", () -> ears(toy).heard(healthy).equals(List.of(1L)));
        assertThat(ears(toy).heard(poisoned)).containsExactly(1L);

        mended.set(true);
        TOPICS.send("survey.events", "141129:" + early, Incoming.bytes(early, 1));
        eventually("released", () -> settled(toy, "parked") == 0);
        assertThat(ears(toy).heard(poisoned)).containsExactly(1L, 2L, 3L);
        assertThat(ears(toy).heard(other)).containsExactly(1L, 2L, 3L);
        assertThat(ears(toy).heard(early)).containsExactly(1L, 2L);
    }

    @Test
    void a_store_that_is_away_stops_the_partition_until_it_is_back() {
        String proposal = UUID.randomUUID().toString();
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger tries = new AtomicInteger();
        ears(toy).mood(event -> {
            if (event.subject().equals(proposal) && away.get()) {
                tries.incrementAndGet();
                throw new DataAccessResourceFailureException("away");
            }
        });
        for (long sequence = 1; sequence <= 3; sequence++) {
            TOPICS.send("survey.events", "141129:" + proposal, Incoming.bytes(proposal, sequence));
        }
        eventually("three tries", () -> tries.get() >= 3);
        assertThat(ears(toy).heard(proposal)).isEmpty();
        assertThat(settled(toy, "parked")).isZero();

        away.set(false);
        eventually("back", () -> ears(toy).heard(proposal).equals(List.of(1L, 2L, 3L)));
    }

    @Test
    void a_restart_knows_what_was_heard_and_what_is_parked() {
        STORES.createTopics("survey.events.restarted.dlq");
        String proposal = UUID.randomUUID().toString();
        try (ConfigurableApplicationContext first = start("toy_restarted", "restarted", FaultPoint.NONE)) {
            TOPICS.send("survey.events", "141129:" + proposal, Incoming.bytes(proposal, 1));
            TOPICS.send("survey.events", "141129:" + proposal, Incoming.bytes(proposal, 3));
            eventually("parked", () -> settled(first, "parked") >= 1 && parked(first, proposal) == 1);
        }
        try (ConfigurableApplicationContext second = start("toy_restarted", "restarted", FaultPoint.NONE)) {
            assertThat(settled(second, "parked")).isGreaterThanOrEqualTo(1);
            TOPICS.send("survey.events", "141129:" + proposal, Incoming.bytes(proposal, 2));
            eventually("heard", () -> ears(second).heard(proposal).equals(List.of(2L, 3L)));
            eventually("released", () -> parked(second, proposal) == 0);
        }
    }

    @Test
    void a_crash_after_the_document_write_loses_nothing() {
        crash(FaultPoint.AFTER_DOCUMENT_WRITE, 3);
    }

    @Test
    void a_crash_after_a_produce_loses_nothing() {
        crash(FaultPoint.AFTER_PRODUCE, 4);
    }

    private void crash(String point, int nth) {
        String database = "toy_" + point.replace('-', '_');
        String proposal = UUID.randomUUID().toString();
        DyingProcess death = new DyingProcess(point, nth);
        ConfigurableApplicationContext dead = start(database, "nobody", death, deaf());
        death.perform(() -> {
            open(dead, proposal);
            for (int act = 0; act < 4; act++) {
                if (point.equals(
                        FaultPoint.AFTER_DOCUMENT_WRITE)) { // a flight in the air might take the next events along
                    eventually("outbox empty", () -> settled(dead, "outbox") == 0);
                }
                remind(dead, proposal, "act " + act, 2);
            }
        });
        death.awaitDeath();
        try (ConfigurableApplicationContext next = start(database, "nobody", FaultPoint.NONE, deaf())) {
            eventually("outbox empty", () -> settled(next, "outbox") == 0);
            open(next, proposal); // the client repeats what it got no answer for, and goes on
            for (int act = 0; act < 4; act++) {
                remind(next, proposal, "act " + act, 2);
            }
            assertThat(surveys(next).get(ToySurvey.id(proposal)).reminders()).isEqualTo(8);
            List<Long> all = TOPICS.sequences(proposal, 9);
            assertThat(all.stream().distinct()).containsExactlyElementsOf(upTo(9));
            eventually("outbox empty", () -> settled(next, "outbox") == 0);
            assertThat(document(next, proposal).getList("pendingEvents", Document.class))
                    .isEmpty();
            pause(50);
        }
        death.bury();
        dead.close();
    }

    @Test
    void the_metrics_have_the_names_the_alarms_use() {
        String proposal = open(toy);
        eventually("heard", () -> ears(toy).heard(proposal).equals(List.of(1L)));

        assertThat(toy.getBean(PrometheusMeterRegistry.class).scrape())
                .contains("proposals_outbox_published_total{application=\"toy-service\"")
                .contains("proposals_outbox_failures_total{", "proposals_outbox_pending{")
                .contains("proposals_events_parked{application=\"toy-service\",consumer=\"toy|survey.events\"}")
                .contains(
                        "proposals_events_total{application=\"toy-service\",group=\"toy\",outcome=\"handled\",topic=\"survey.events\",type=\"SurveyOpened\"}");
    }

    private static ConfigurableApplicationContext start(
            String database, String group, FaultPoint faults, String... settings) {
        return ToyApplication.start(STORES.bootstrapServers(), STORES.mongoUri(database), group, faults, settings);
    }

    /** Nobody listens in that start. */
    private static String deaf() {
        return "spring.cloud.stream.bindings.surveyEvents-in-0.consumer.auto-startup=false";
    }

    private static String open(ConfigurableApplicationContext context) {
        return open(context, UUID.randomUUID().toString());
    }

    private static String open(ConfigurableApplicationContext context, String proposal) {
        surveys(context).create(ToySurvey.id(proposal), command("open"), () -> ToySurvey.open(proposal));
        return proposal;
    }

    private static void remind(ConfigurableApplicationContext context, String proposal, String key, int times) {
        surveys(context).change(ToySurvey.id(proposal), command(key), survey -> Decision.of(survey.remind(times)));
    }

    @SuppressWarnings("unchecked")
    private static AggregateRepository<ToySurvey> surveys(ConfigurableApplicationContext context) {
        return context.getBean("surveys", AggregateRepository.class);
    }

    private static Ears ears(ConfigurableApplicationContext context) {
        return context.getBean(Ears.class);
    }

    private static long settled(ConfigurableApplicationContext context, String what) {
        return context.getBean(SettledEndpoint.class).settled().get(what);
    }

    private static long parked(ConfigurableApplicationContext context, String proposal) {
        return context.getBean(MongoTemplate.class)
                .getCollection("parkedEvents")
                .countDocuments(new Document("aggregateId", ToySurvey.id(proposal)));
    }

    private static Document document(ConfigurableApplicationContext context, String proposal) {
        return context.getBean(MongoTemplate.class)
                .getCollection("surveys")
                .find(new Document("_id", ToySurvey.id(proposal)))
                .first();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
