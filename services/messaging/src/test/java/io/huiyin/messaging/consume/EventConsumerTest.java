package io.huiyin.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.UnreadableEvent;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.outbox.EventPublisher.PublishFailed;
import io.huiyin.messaging.toy.Bench;
import io.huiyin.messaging.toy.Documents;
import io.huiyin.messaging.toy.RecordingPublisher;
import io.huiyin.messaging.toy.RecordingPublisher.Sent;
import io.huiyin.messaging.toy.ToySurvey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

class EventConsumerTest {
    private static final String TOPIC = "survey.events";
    private static final String GROUP = "toy";

    private final MongoTemplate mongo = Documents.empty();
    private final RecordingPublisher published = new RecordingPublisher();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EventCodec codec = new EventCodec();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private volatile Instant now = Bench.NOW;
    private volatile Consumer<EventEnvelope> mood = event -> {};

    private final EventConsumer consumer = start();

    @Test
    void the_next_one_is_handled() {
        take("a", 1, 2, 3);

        assertThat(handled).containsExactly("a1", "a2", "a3");
        assertThat(count("handled")).isEqualTo(3);
        assertThat(consumer.parkedNow()).isZero();
    }

    @Test
    void twice_is_once() {
        take("a", 1, 1, 2, 1, 2, 2);

        assertThat(handled).containsExactly("a1", "a2");
        assertThat(count("repeat")).isEqualTo(4);
    }

    @Test
    void an_early_one_waits_for_the_missing_ones_and_is_handled_in_order() {
        take("a", 1, 4, 3);
        consumer.retryParked();

        assertThat(handled).containsExactly("a1");
        assertThat(consumer.parkedNow()).isEqualTo(2);
        assertThat(count("parked")).isEqualTo(2);

        take("a", 2);
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "a2", "a3", "a4");
        assertThat(consumer.parkedNow()).isZero();
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_late_one_that_was_parked_and_came_again_is_done_once() {
        take("a", 2, 2, 1, 2);
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "a2");
        assertThat(consumer.parkedNow()).isZero();
    }

    @Test
    void a_poison_waits_with_those_behind_it_and_stops_nobody_else() {
        mood = event -> {
            if (name(event).equals("a2")) {
                throw new IllegalStateException("cannot");
            }
        };
        take("a", 1, 2, 3);
        take("b", 1, 2);
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "b1", "b2");
        assertThat(consumer.parkedNow()).isEqualTo(2);
        assertThat(stored())
                .extracting(parked -> parked.getString("why"))
                .containsExactly("java.lang.IllegalStateException: cannot", "gap: heard 1");

        mood = event -> {};
        passes(Duration.ofMinutes(1));
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "b1", "b2", "a2", "a3");
        assertThat(consumer.parkedNow()).isZero();
    }

    @Test
    void a_poison_is_tried_with_growing_pauses() {
        List<Instant> tries = new ArrayList<>();
        mood = event -> {
            tries.add(now);
            throw new IllegalStateException("cannot");
        };
        take("a", 1);
        for (int tick = 0; tick < 5 * 60 * 5; tick++) {
            passes(Duration.ofMillis(200));
            consumer.retryParked();
        }

        assertThat(tries).hasSizeBetween(10, 25);
        assertThat(Duration.between(tries.get(1), tries.get(2))).isLessThanOrEqualTo(Duration.ofMillis(400));
        assertThat(Duration.between(tries.get(tries.size() - 2), tries.get(tries.size() - 1)))
                .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(31));
        assertThat(stored()).singleElement().extracting("attempts").isEqualTo(tries.size());
        assertThat(count("parked")).isOne();
    }

    @Test
    void a_progress_that_cannot_be_read_stops_nobody_else_and_is_no_dead_letter() {
        AtomicBoolean mended = new AtomicBoolean();
        Heard documents = new HeardDocuments(mongo, GROUP);
        Heard broken = new Heard() {
            @Override
            public long last(Position position) {
                if (position.aggregateId().equals(ToySurvey.id("a")) && !mended.get()) {
                    new EventCodec().read(new byte[0]); // as of a case file with a fact nobody can read
                }
                return documents.last(position);
            }

            @Override
            public void advance(Position position) {
                documents.advance(position);
            }
        };
        EventConsumer other = new EventConsumer(
                TOPIC,
                GROUP,
                event -> handled.add(name(event)),
                broken,
                new ParkedEvents(mongo, () -> now),
                published,
                codec,
                meters);
        for (String proposal : List.of("a", "b")) {
            for (long sequence : List.of(1L, 2L)) {
                other.accept(message(Incoming.bytes(proposal, sequence)));
            }
        }
        other.retryParked();
        assertThat(handled).containsExactly("b1", "b2");
        assertThat(other.parkedNow()).isEqualTo(2);
        assertThat(published.sent()).isEmpty();

        mended.set(true);
        passes(Duration.ofMinutes(1));
        other.retryParked();
        assertThat(handled).containsExactly("b1", "b2", "a1", "a2");
    }

    @Test
    void an_error_is_a_poison_too() {
        mood = event -> {
            if (name(event).equals("a1")) {
                throw new StackOverflowError();
            }
        };
        take("a", 1);
        take("b", 1);

        assertThat(handled).containsExactly("b1");
        assertThat(consumer.parkedNow()).isOne();
    }

    @Test
    void what_is_not_yet_heard_is_tried_until_it_is() {
        AtomicBoolean there = new AtomicBoolean();
        mood = event -> {
            if (!there.get()) {
                throw new NotYetHeard("the other one", event.type());
            }
        };
        take("a", 1, 2);
        for (int n = 0; n < 3; n++) {
            passes(Duration.ofSeconds(1));
            consumer.retryParked();
        }
        assertThat(handled).isEmpty();
        there.set(true);
        passes(Duration.ofSeconds(1));
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "a2");
        assertThat(consumer.parkedNow()).isZero();
    }

    @Test
    void a_refusal_is_recorded_and_acknowledged() {
        mood = event -> {
            if (name(event).equals("a1")) {
                throw new Rejected(new RequestRejected.ValueMissing("理由"));
            }
        };
        take("a", 1, 2);

        assertThat(handled).containsExactly("a2");
        assertThat(count("refused")).isOne();
        assertThat(consumer.parkedNow()).isZero();
    }

    @Test
    void an_unknown_type_is_counted_and_passed() {
        take("a", 1);
        consumer.accept(message(Incoming.unknown("a", 2)));
        take("a", 3);

        assertThat(handled).containsExactly("a1", "a3");
        assertThat(count("unknown-type")).isOne();
    }

    @Test
    void unreadable_bytes_go_to_the_dead_letters_as_they_are() {
        byte[] broken = Incoming.unreadable("a", 2);
        take("a", 1);
        consumer.accept(message(broken));
        consumer.accept(message(new byte[] {(byte) 0xff, 0, 7}));
        take("a", 3);
        take("b", 1);

        assertThat(published.sent()).extracting(Sent::topic).containsOnly("survey.events.toy.dlq");
        assertThat(published.sent()).extracting(Sent::payload).containsExactly(broken, new byte[] {(byte) 0xff, 0, 7});
        assertThat(published.sent().get(0).headers().get("reason")).contains("读不懂的事件");
        assertThat(count("dead-letter")).isEqualTo(2);
        // the aggregate's later events wait for it, visibly
        assertThat(handled).containsExactly("a1", "b1");
        assertThat(consumer.parkedNow()).isOne();
    }

    @Test
    void a_dead_letter_that_was_mended_and_sent_again_lets_the_others_go_on() {
        take("a", 1);
        consumer.accept(message(Incoming.unreadable("a", 2)));
        take("a", 3);
        take("a", 2);
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "a2", "a3");
    }

    @Test
    void a_letter_says_where_it_came_from_and_why_and_nothing_of_its_content() {
        Map<String, Object> from = Map.of(KafkaHeaders.RECEIVED_PARTITION, 2, KafkaHeaders.OFFSET, 17L);
        consumer.accept(new GenericMessage<>(Incoming.unreadable("a", 1), from));

        assertThat(published.sent()).singleElement().satisfies(letter -> {
            assertThat(letter.headers()).isEqualTo(Map.of("reason", "读不懂的事件: silent", "origin", "survey.events-2@17"));
            assertThat(letter.key()).isEqualTo("unreadable");
        });
        assertThat(consumer.lettersNow()).isOne();
    }

    @Test
    void a_letter_that_can_be_read_now_is_heard_where_it_belongs() {
        take("a", 1);
        consumer.accept(message(Incoming.newer("a", 2)));
        take("a", 3);
        assertThatThrownBy(() -> consumer.hearAgain(Incoming.newer("a", 2)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("SurveyReminded v9");
        assertThat(handled).containsExactly("a1");

        assertThat(consumer.hearAgain(Incoming.bytes("a", 2))).isEqualTo(Outcome.HANDLED);
        consumer.retryParked();
        assertThat(handled).containsExactly("a1", "a2", "a3");
        assertThat(consumer.hearAgain(Incoming.bytes("a", 2))).isEqualTo(Outcome.REPEAT);
        assertThat(consumer.hearAgain(Incoming.bytes("a", 7))).isEqualTo(Outcome.PARKED);
        assertThat(consumer.hearAgain(Incoming.unknown("a", 4))).isEqualTo(Outcome.UNKNOWN_TYPE);
        assertThat(handled).containsExactly("a1", "a2", "a3");
    }

    @Test
    void an_event_of_an_older_version_is_lifted_before_it_is_handled_also_when_it_was_parked() {
        codec = new EventCodec(List.of(Incoming.lift()));
        EventConsumer lifting = start();
        lifting.accept(message(Incoming.older("a", 2)));
        lifting.accept(message(Incoming.older("a", 1)));
        lifting.retryParked();

        assertThat(handled).containsExactly("a1", "a2");
        assertThat(published.sent()).isEmpty();
        consumer.accept(message(Incoming.older("b", 1)));
        assertThat(published.sent())
                .singleElement()
                .satisfies(letter -> assertThat(letter.headers()).containsEntry("reason", "没有升级规则: SurveyReminded v0"));
    }

    @Test
    void a_thousand_unreadable_ones_in_between_neither_stop_nor_reorder_the_others() {
        List<String> expected = new ArrayList<>();
        for (int n = 1; n <= 1_000; n++) {
            consumer.accept(message(n % 3 == 0 ? new byte[] {(byte) n} : Incoming.unreadable("z" + n, 1)));
            if (n % 10 == 0) {
                take("a", n / 10);
                expected.add("a" + n / 10);
            }
        }

        assertThat(handled).containsExactlyElementsOf(expected);
        assertThat(consumer.lettersNow()).isEqualTo(1_000);
        assertThat(consumer.parkedNow()).isZero();
    }

    @Test
    void a_retry_asked_for_does_not_wait_for_the_pause() {
        mood = event -> {
            throw new IllegalStateException("张三");
        };
        take("a", 1, 2);
        consumer.retryParked();
        mood = event -> {};
        ParkedEvents parked = new ParkedEvents(mongo, () -> now);

        assertThat(parked.view(TOPIC, GROUP, consumer.name(), 10))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.why())
                                    .isEqualTo("java.lang.IllegalStateException"); // what it says may be of a case
                            assertThat(first.sequence()).isOne();
                            assertThat(first.type()).isEqualTo("SurveyReminded");
                            assertThat(first.attempts()).isOne();
                        },
                        second -> assertThat(second.why()).isEqualTo("gap: heard 0"));
        assertThat(parked.view(TOPIC, GROUP, consumer.name(), 1)).hasSize(1);
        assertThat(consumer.retryParkedNow()).isEqualTo(2);
        assertThat(handled).containsExactly("a1", "a2");
    }

    @Test
    void however_many_wait_behind_one_poison_the_others_go_on() {
        mood = event -> {
            if (name(event).equals("a1")) {
                throw new IllegalStateException("cannot");
            }
        };
        for (long sequence = 1; sequence <= 250; sequence++) {
            take("a", sequence);
        }
        take("b", 2);
        take("b", 1);
        consumer.retryParked();

        assertThat(handled).containsExactly("b1", "b2");
        assertThat(consumer.parkedNow()).isEqualTo(250);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_record_without_a_value_is_a_dead_letter() {
        Message<?> tombstone = new GenericMessage<>(new Object());
        consumer.accept((Message<byte[]>) tombstone);

        assertThat(published.sent()).extracting(Sent::payload).containsExactly(new byte[0]);
    }

    @Test
    void a_dead_letter_the_broker_did_not_take_is_not_forgotten() {
        published.before(message -> {
            throw new PublishFailed(message.topic(), null);
        });
        assertThatThrownBy(() -> consumer.accept(message(new byte[] {1}))).isInstanceOf(PublishFailed.class);
        assertThat(count("dead-letter")).isZero();
    }

    @Test
    void a_store_that_is_away_stops_the_partition_and_parks_nothing() {
        AtomicBoolean away = new AtomicBoolean(true);
        mood = event -> {
            if (away.get()) {
                throw new DataAccessResourceFailureException("away");
            }
        };
        assertThatThrownBy(() -> take("a", 1)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(consumer.parkedNow()).isZero();
        assertThat(stored()).isEmpty();

        away.set(false);
        take("a", 1, 2);
        assertThat(handled).containsExactly("a1", "a2");
    }

    @Test
    void a_store_that_is_away_keeps_what_is_parked() {
        take("a", 2);
        take("a", 1);
        mood = event -> {
            throw new DataAccessResourceFailureException("away");
        };
        assertThatThrownBy(consumer::retryParked).isInstanceOf(DataAccessResourceFailureException.class);
        mood = event -> {};
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "a2");
        assertThat(consumer.parkedNow()).isZero();
    }

    @Test
    void a_restart_keeps_what_is_parked_and_what_was_heard() {
        take("a", 1, 3);
        EventConsumer restarted = start();
        assertThat(restarted.parkedNow()).isZero();
        restarted.recount();
        assertThat(restarted.parkedNow()).isOne();

        restarted.accept(message(Incoming.bytes("a", 1)));
        restarted.accept(message(Incoming.bytes("a", 2)));
        restarted.retryParked();

        assertThat(handled).containsExactly("a1", "a2", "a3");
        assertThat(restarted.parkedNow()).isZero();
    }

    @Test
    void what_another_node_parked_is_found() {
        EventConsumer other = start();
        other.accept(message(Incoming.bytes("a", 2)));
        take("a", 1);
        consumer.recount();
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "a2");
    }

    @Test
    void a_parked_event_that_became_unreadable_stops_nobody_else() {
        take("a", 2);
        take("b", 2);
        mongo.getCollection("parkedEvents")
                .updateOne(
                        new Document("aggregateId", ToySurvey.id("a")),
                        new Document("$set", new Document("json", "{\"type\":\"SurveyReminded\"}")));
        take("a", 1);
        take("b", 1);
        consumer.retryParked();

        assertThat(handled).containsExactly("a1", "b1", "b2");
        assertThat(consumer.parkedNow()).isOne();
        assertThat(stored()).singleElement().extracting("why").asString().contains("UnreadableEvent");
    }

    @Test
    void groups_do_not_share_what_they_heard() {
        take("a", 1);
        EventConsumer other = new EventConsumer(
                TOPIC,
                "another",
                event -> handled.add("another " + name(event)),
                new HeardDocuments(mongo, "another"),
                new ParkedEvents(mongo, () -> now),
                published,
                codec,
                meters);
        other.accept(message(Incoming.bytes("a", 1)));

        assertThat(handled).containsExactly("a1", "another a1");
    }

    @Test
    void in_whatever_order_they_come_with_retries_beside_each_is_handled_once_in_order() throws Exception {
        List<String> proposals = List.of("a", "b", "c", "d");
        List<byte[]> coming = new ArrayList<>();
        for (String proposal : proposals) {
            for (long sequence = 1; sequence <= 15; sequence++) {
                coming.add(Incoming.bytes(proposal, sequence));
                coming.add(Incoming.bytes(proposal, sequence));
            }
        }
        Collections.shuffle(coming, new Random(42));
        Random luck = new Random(43);
        mood = event -> {
            if (luck.nextInt(5) == 0) { // always under the consumer's turn
                throw new NotYetHeard("luck", name(event));
            }
        };
        AtomicBoolean done = new AtomicBoolean();
        Thread retrying = new Thread(() -> {
            while (!done.get()) {
                passes(Duration.ofSeconds(31));
                consumer.retryParked();
            }
        });
        retrying.start();
        coming.forEach(bytes -> consumer.accept(message(bytes)));
        done.set(true);
        retrying.join();
        for (int pass = 0; pass < 300 && consumer.parkedNow() > 0; pass++) {
            passes(Duration.ofSeconds(31));
            consumer.retryParked();
        }

        Map<String, List<String>> byProposal = new TreeMap<>();
        handled.forEach(name -> byProposal
                .computeIfAbsent(name.substring(0, 1), key -> new ArrayList<>())
                .add(name));
        assertThat(byProposal.keySet()).containsExactlyElementsOf(proposals);
        byProposal.forEach((proposal, names) -> assertThat(names)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 15)
                        .mapToObj(n -> proposal + n)
                        .toList()));
        assertThat(consumer.parkedNow()).isZero();
        assertThat(stored()).isEmpty();
    }

    private EventConsumer start() {
        return new EventConsumer(
                TOPIC,
                GROUP,
                event -> {
                    mood.accept(event);
                    handled.add(name(event));
                },
                new HeardDocuments(mongo, GROUP),
                new ParkedEvents(mongo, () -> now),
                published,
                codec,
                meters);
    }

    private void take(String proposal, long... sequences) {
        for (long sequence : sequences) {
            consumer.accept(message(Incoming.bytes(proposal, sequence)));
        }
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private List<Document> stored() {
        return mongo.getCollection("parkedEvents")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private long count(String outcome) {
        return (long)
                meters
                        .find("proposals.events")
                        .tag("outcome", outcome)
                        .tag("topic", TOPIC)
                        .tag("group", GROUP)
                        .counters()
                        .stream()
                        .mapToDouble(counter -> counter.count())
                        .sum();
    }

    private static String name(EventEnvelope event) {
        return event.subject() + event.sequence();
    }

    private static Message<byte[]> message(byte[] bytes) {
        return new GenericMessage<>(bytes);
    }
}
