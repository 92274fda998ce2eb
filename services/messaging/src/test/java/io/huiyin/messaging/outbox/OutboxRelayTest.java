package io.huiyin.messaging.outbox;

import static io.huiyin.messaging.toy.Commands.command;
import static io.huiyin.messaging.toy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.toy.Bench;
import io.huiyin.messaging.toy.Documents;
import io.huiyin.messaging.toy.DyingProcess;
import io.huiyin.messaging.toy.RecordingPublisher;
import io.huiyin.messaging.toy.ToySurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class OutboxRelayTest {
    private final MongoTemplate mongo = Documents.empty();
    private final RecordingPublisher published = new RecordingPublisher();

    @Test
    void a_broker_that_is_away_holds_everything_and_loses_nothing() {
        AtomicBoolean away = new AtomicBoolean(true);
        published.before(message -> {
            if (away.get()) {
                throw new EventPublisher.PublishFailed(message.topic(), null);
            }
        });
        try (Bench bench = Bench.start(mongo, published, FaultPoint.NONE)) {
            open(bench, "p");
            remind(bench, "p", "c2", 4);
            eventually("two tries", () -> failures(bench) >= 2);

            assertThat(published.sent()).isEmpty();
            assertThat(bench.relay().unsettled()).isOne();
            away.set(false);
            bench.settle();
            assertThat(published.sequences(ToySurvey.id("p"))).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void a_later_event_never_overtakes_one_that_failed() {
        Random luck = new Random(7);
        published.before(message -> {
            synchronized (luck) {
                if (luck.nextInt(4) == 0) {
                    throw new EventPublisher.PublishFailed(message.topic(), null);
                }
            }
        });
        try (Bench bench = Bench.start(mongo, published, FaultPoint.NONE)) {
            List<String> proposals =
                    LongStream.range(0, 12).mapToObj(n -> "p" + n).toList();
            proposals.forEach(proposal -> open(bench, proposal));
            for (int act = 0; act < 5; act++) {
                for (String proposal : proposals) {
                    remind(bench, proposal, "act " + act, 3);
                }
            }
            bench.settle();
            assertThat(proposals)
                    .allSatisfy(proposal -> assertThat(published.sequences(ToySurvey.id(proposal)))
                            .containsExactlyElementsOf(upTo(16)));
        }
    }

    @Test
    void what_is_saved_during_a_flight_flies_next() throws Exception {
        CountDownLatch inTheAir = new CountDownLatch(1);
        CountDownLatch land = new CountDownLatch(1);
        published.before(message -> {
            inTheAir.countDown();
            await(land);
        });
        try (Bench bench = Bench.start(mongo, published, FaultPoint.NONE)) {
            open(bench, "p");
            inTheAir.await();
            remind(bench, "p", "c2", 1);
            remind(bench, "p", "c3", 1);
            assertThat(bench.relay().unsettled()).isOne();
            land.countDown();
            bench.settle();
            assertThat(published.sequences(ToySurvey.id("p"))).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void an_error_does_not_lose_the_flight() {
        AtomicBoolean first = new AtomicBoolean(true);
        published.before(message -> {
            if (first.getAndSet(false)) {
                throw new NoClassDefFoundError("once");
            }
        });
        try (Bench bench = Bench.start(mongo, published, FaultPoint.NONE)) {
            open(bench, "p");
            bench.settle();
            assertThat(published.sequences(ToySurvey.id("p"))).containsExactly(1L);
        }
    }

    @Test
    void a_process_that_died_after_the_document_write_is_made_up_for_by_the_next_start() {
        DyingProcess death = new DyingProcess(FaultPoint.AFTER_DOCUMENT_WRITE, 3);
        try (Bench dead = Bench.start(mongo, published, death)) {
            death.perform(() -> {
                open(dead, "p");
                remind(dead, "p", "c2", 2);
                dead.settle(); // a flight still in the air might take the next events along
                remind(dead, "p", "c3", 2);
            });
            death.awaitDeath();
            assertThat(published.sequences(ToySurvey.id("p"))).containsExactly(1L, 2L, 3L);
            try (Bench next = Bench.start(mongo, published, FaultPoint.NONE)) {
                next.settle();
                remind(next, "p", "c3", 2); // the client repeats: it never got an answer
                next.settle();
                assertThat(next.surveys().get(ToySurvey.id("p")).reminders()).isEqualTo(4);
                assertThat(published.sequences(ToySurvey.id("p"))).containsExactlyElementsOf(upTo(5));
            }
            death.bury();
        }
    }

    @Test
    void a_process_that_died_after_a_produce_repeats_and_loses_nothing() {
        DyingProcess death = new DyingProcess(FaultPoint.AFTER_PRODUCE, 3);
        try (Bench dead = Bench.start(mongo, published, death)) {
            open(dead, "p");
            remind(dead, "p", "c2", 4);
            death.awaitDeath();
            List<Long> beforeDeath = published.sequences(ToySurvey.id("p"));
            try (Bench next = Bench.start(mongo, published, FaultPoint.NONE)) {
                next.settle();
                List<Long> all = published.sequences(ToySurvey.id("p"));
                assertThat(beforeDeath).containsExactly(1L, 2L, 3L);
                assertThat(firstPublications(all)).containsExactlyElementsOf(upTo(5));
                assertThat(all.size()).isGreaterThan(5); // the acknowledged ones the dead could not take out
                assertThat(next.document(ToySurvey.id("p")).getList("pendingEvents", Object.class))
                        .isEmpty();
            }
            death.bury();
        }
    }

    @Test
    void two_nodes_that_send_one_document_keep_the_order_of_first_publications() throws Exception {
        try (Bench one = Bench.start(mongo, published, FaultPoint.NONE);
                Bench two = Bench.start(mongo, published, FaultPoint.NONE)) {
            open(one, "p");
            ExecutorService clerks = Executors.newFixedThreadPool(2);
            List<Runnable> acts = new ArrayList<>();
            for (int act = 0; act < 20; act++) {
                Bench node = act % 2 == 0 ? one : two;
                String key = "act " + act;
                acts.add(() -> remind(node, "p", key, 2));
            }
            List<Future<?>> done = new ArrayList<>();
            acts.forEach(act -> done.add(clerks.submit(act)));
            for (Future<?> act : done) {
                act.get();
            }
            clerks.shutdown();
            one.settle();
            two.settle();
            assertThat(firstPublications(published.sequences(ToySurvey.id("p"))))
                    .containsExactlyElementsOf(upTo(41));
        }
    }

    @Test
    void its_metrics_have_the_names_the_alarms_use() {
        try (Bench bench = Bench.start(mongo, published, FaultPoint.NONE)) {
            open(bench, "p");
            bench.settle();
            assertThat(bench.meters()
                            .get("proposals.outbox.published")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(bench.meters().get("proposals.outbox.failures").counter().count())
                    .isZero();
            assertThat(bench.meters().get("proposals.outbox.pending").gauge().value())
                    .isZero();
            assertThat(bench.relay().what()).isEqualTo("outbox");
        }
    }

    private static double failures(Bench bench) {
        return bench.meters().get("proposals.outbox.failures").counter().count();
    }

    private static List<Long> firstPublications(List<Long> all) {
        return all.stream().distinct().toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void open(Bench bench, String proposal) {
        bench.surveys().create(ToySurvey.id(proposal), command("open " + proposal), () -> ToySurvey.open(proposal));
    }

    private static void remind(Bench bench, String proposal, String key, int times) {
        bench.surveys().change(ToySurvey.id(proposal), command(key), survey -> Decision.of(survey.remind(times)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
