package io.huiyin.messaging;

import static io.huiyin.messaging.toy.Eventually.eventually;
import static io.huiyin.messaging.toy.Eventually.pause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.embedded.TestStores;
import io.huiyin.messaging.consume.DeadLetter;
import io.huiyin.messaging.consume.DeadLetterReplay;
import io.huiyin.messaging.consume.DeadLetterReplay.ReplayedLetter;
import io.huiyin.messaging.consume.DeadLetterSelection;
import io.huiyin.messaging.consume.DeadLetters;
import io.huiyin.messaging.consume.Incoming;
import io.huiyin.messaging.consume.OperatorRejected;
import io.huiyin.messaging.consume.Outcome;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.settled.SettledEndpoint;
import io.huiyin.messaging.toy.Ears;
import io.huiyin.messaging.toy.Topics;
import io.huiyin.messaging.toy.ToyApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Dead letters on a real broker: kept, counted, shown, heard again. Each test has a group and a topic of its own. */
class DeadLettersIT {
    private static final TestStores STORES = TestStores.shared();
    private static final Topics TOPICS = new Topics(STORES.bootstrapServers());
    private static final DeadLetterSelection ALL = DeadLetterSelection.of(null, null);

    @Test
    void a_build_that_can_read_a_letter_hears_it_once_and_in_order() {
        String group = prepare("upgraded");
        String proposal = UUID.randomUUID().toString();
        String key = "141129:" + proposal;
        try (ConfigurableApplicationContext old = start(group)) {
            send(group, key, Incoming.bytes(proposal, 1));
            send(group, key, Incoming.older(proposal, 2));
            send(group, key, Incoming.bytes(proposal, 3));
            send(group, key, "{\"type\":\"张三\",\"id\":".getBytes(StandardCharsets.UTF_8));
            send(group, key, Incoming.newer(proposal, 4));
            eventually("three letters", () -> letters(old) == 3);

            List<DeadLetter> shown = old.getBean(DeadLetters.class).list(ALL).letters();
            assertThat(shown).extracting(DeadLetter::offset).containsExactly(0L, 1L, 2L);
            assertThat(shown)
                    .extracting(DeadLetter::reason)
                    .containsExactly(
                            "没有升级规则: SurveyReminded v0", "读不懂的事件: 第 1 行第 23 列", "事件版本太新: SurveyReminded v9，本程序读到 v1");
            assertThat(shown).extracting(DeadLetter::type).containsExactly("SurveyReminded", null, "SurveyReminded");
            assertThat(shown.get(0).origin()).endsWith("@1");
            assertThat(shown.toString()).doesNotContain("张三");

            DeadLetterReplay nothing = old.getBean(DeadLetters.class).replay(ALL, "运维员");
            assertThat(nothing.done()).isZero();
            assertThat(nothing.remaining()).isEqualTo(3);
            assertThat(letters(old)).isEqualTo(3);
            assertThat(heard(old, proposal)).containsExactly(1L);
        }
        try (ConfigurableApplicationContext upgraded = start(group, new EventCodec(List.of(Incoming.lift())))) {
            eventually("counted after a start", () -> letters(upgraded) == 3);
            DeadLetters letters = upgraded.getBean(DeadLetters.class);
            assertThat(letters.list(ALL).letters())
                    .extracting(DeadLetter::readable)
                    .containsExactly(true, false, false);

            DeadLetterReplay replay = letters.replay(ALL, "运维员");
            assertThat(replay.letters())
                    .extracting(ReplayedLetter::outcome)
                    .containsExactly(Outcome.HANDLED, Outcome.DEAD_LETTER, Outcome.DEAD_LETTER);
            assertThat(replay.letters().get(2).reason()).contains("v9");
            eventually("in order", () -> heard(upgraded, proposal).equals(List.of(2L, 3L)));
            assertThat(letters(upgraded)).isEqualTo(2);

            DeadLetterReplay again = letters.replay(ALL, "运维员");
            assertThat(again.done()).isZero();
            assertThat(again.remaining()).isEqualTo(2);
            assertThat(heard(upgraded, proposal)).containsExactly(2L, 3L);
            assertThat(marks(upgraded))
                    .singleElement()
                    .satisfies(mark -> assertThat(mark)
                            .containsEntry("outcome", "HANDLED")
                            .containsEntry("by", "运维员")
                            .containsEntry("offset", 0L));
        }
    }

    @Test
    void a_letter_that_was_mended_and_sent_again_changes_nothing_when_replayed() {
        String group = prepare("mended");
        String proposal = UUID.randomUUID().toString();
        String key = "141129:" + proposal;
        try (ConfigurableApplicationContext toy = start(group)) {
            send(group, key, Incoming.older(proposal, 1));
            send(group, key, Incoming.bytes(proposal, 1));
            send(group, key, Incoming.bytes(proposal, 2));
            eventually("heard", () -> heard(toy, proposal).equals(List.of(1L, 2L)));
        }
        try (ConfigurableApplicationContext upgraded = start(group, new EventCodec(List.of(Incoming.lift())))) {
            ReplayedLetter letter = upgraded.getBean(DeadLetters.class)
                    .replay(new DeadLetterSelection("survey.events", group, null, List.of(0L)), "运维员")
                    .letters()
                    .get(0);
            assertThat(letter.outcome()).isEqualTo(Outcome.REPEAT);
            assertThat(heard(upgraded, proposal)).isEmpty();
            assertThat(letters(upgraded)).isZero();
        }
    }

    @Test
    void a_store_that_goes_away_interrupts_the_replay_and_the_next_one_goes_on() {
        String group = prepare("interrupted");
        try (ConfigurableApplicationContext old = start(group)) {
            for (String proposal : List.of("i1-" + group, "i2-" + group)) {
                send(group, "141129:" + proposal, Incoming.older(proposal, 1));
            }
            eventually("two letters", () -> letters(old) == 2);
        }
        try (ConfigurableApplicationContext upgraded = start(group, new EventCodec(List.of(Incoming.lift())))) {
            DeadLetters letters = upgraded.getBean(DeadLetters.class);
            ears(upgraded).mood(event -> {
                if (event.subject().startsWith("i2")) {
                    throw new DataAccessResourceFailureException("away");
                }
            });
            assertThatThrownBy(() -> letters.replay(ALL, "运维员"))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.rejection())
                                    .isEqualTo(new OperatorRejected.ReplayInterrupted(1)));
            ears(upgraded).mood(event -> {});

            assertThat(letters.replay(ALL, "运维员").done()).isOne();
            assertThat(heard(upgraded, "i1-" + group)).containsExactly(1L);
            assertThat(heard(upgraded, "i2-" + group)).containsExactly(1L);
        }
    }

    @Test
    void what_is_none_of_this_service_is_refused() {
        String group = prepare("refusing");
        try (ConfigurableApplicationContext toy = start(group)) {
            DeadLetters letters = toy.getBean(DeadLetters.class);
            assertThatThrownBy(() -> letters.list(DeadLetterSelection.of("survey.events", "nobody")))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.rejection())
                                    .isEqualTo(new OperatorRejected.UnknownConsumer("survey.events", "nobody")));
            assertThatThrownBy(() -> letters.replay(new DeadLetterSelection(null, group, null, List.of(1L)), "x"))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.rejection())
                                    .isEqualTo(new OperatorRejected.OffsetsOfWhichConsumer()));
        }
    }

    @Test
    void a_thousand_unreadable_ones_across_a_restart_none_is_lost_and_the_good_ones_stay_in_order() {
        String group = prepare("flooded");
        String proposal = UUID.randomUUID().toString();
        String key = "141129:" + proposal;
        List<byte[]> flood = new ArrayList<>();
        for (int n = 1; n <= 1_000; n++) {
            flood.add(("poison " + n).getBytes(StandardCharsets.UTF_8));
            if (n % 20 == 0) {
                flood.add(Incoming.bytes(proposal, n / 20));
            }
        }
        TOPICS.sendAll("in." + group, key, flood);
        List<Long> heard;
        try (ConfigurableApplicationContext first = start(group)) {
            Ears ears = ears(first);
            eventually("under way", () -> letters(first) > 200);
            first.close(); // with a letter being written
            heard = new ArrayList<>(ears.heard(proposal));
        }
        assertThat(heard).hasSizeLessThan(50);
        try (ConfigurableApplicationContext second = start(group)) {
            eventually("the last good one", () -> heard(second, proposal).contains(50L));
            heard.addAll(heard(second, proposal));
        }
        assertThat(heard.stream().distinct())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        List<ConsumerRecord<String, byte[]>> letters = TOPICS.await(dlq(group), 1_000, letter -> true);
        assertThat(letters.stream()
                        .map(letter -> new String(letter.value(), StandardCharsets.UTF_8))
                        .distinct())
                .hasSize(1_000);
    }

    @Test
    void a_letter_nobody_takes_holds_the_partition_and_is_not_skipped() {
        String group = "holding";
        STORES.createTopics("in." + group); // but not its dead letters
        String proposal = UUID.randomUUID().toString();
        String key = "141129:" + proposal;
        send(group, key, new byte[] {7});
        send(group, key, Incoming.bytes(proposal, 1));
        try (ConfigurableApplicationContext toy = start(group)) {
            pause(1_500);
            assertThat(heard(toy, proposal)).isEmpty();

            STORES.createTopics(dlq(group));
            eventually("goes on", () -> heard(toy, proposal).equals(List.of(1L)));
            eventually("one letter", () -> letters(toy) == 1);
            assertThat(toy.getBean(SettledEndpoint.class).settled()).containsEntry("parked", 0L);
        }
    }

    private static String prepare(String group) {
        STORES.createTopics("in." + group, dlq(group));
        return group;
    }

    private static String dlq(String group) {
        return "survey.events." + group + ".dlq";
    }

    private static void send(String group, String key, byte[] bytes) {
        TOPICS.send("in." + group, key, bytes);
    }

    private static ConfigurableApplicationContext start(String group) {
        return start(group, new EventCodec());
    }

    private static ConfigurableApplicationContext start(String group, EventCodec codec) {
        return ToyApplication.start(
                STORES.bootstrapServers(),
                STORES.mongoUri("toy_letters_" + group),
                group,
                FaultPoint.NONE,
                codec,
                "spring.cloud.stream.bindings.surveyEvents-in-0.destination=in." + group);
    }

    private static Ears ears(ConfigurableApplicationContext context) {
        return context.getBean(Ears.class);
    }

    private static List<Long> heard(ConfigurableApplicationContext context, String proposal) {
        return ears(context).heard(proposal);
    }

    private static long letters(ConfigurableApplicationContext context) {
        return (long) context.getBean(MeterRegistry.class)
                .get("proposals.dead.letters")
                .gauge()
                .value();
    }

    private static List<Document> marks(ConfigurableApplicationContext context) {
        return context.getBean(MongoTemplate.class)
                .getCollection("replayedLetters")
                .find()
                .into(new ArrayList<>());
    }
}
