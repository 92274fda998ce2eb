package io.huiyin.messaging.aggregate;

import static io.huiyin.messaging.toy.Commands.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.ConcurrentChange;
import io.huiyin.contracts.problem.RequestRejected.IdempotencyKeyReused;
import io.huiyin.contracts.problem.RequestRejected.StaleVersion;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.problem.RequestRejected.ValueMissing;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.outbox.EnvelopeFactory;
import io.huiyin.messaging.toy.Bench;
import io.huiyin.messaging.toy.RecordingPublisher.Sent;
import io.huiyin.messaging.toy.ToySurvey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AggregateRepositoryTest {
    private static final String PROPOSAL = "0188cc9a-7d40-7c1e-9a55-3b1f0c6e2d71";
    private static final String ID = ToySurvey.id(PROPOSAL);

    private final Bench bench = Bench.start();
    private final AggregateRepository<ToySurvey> surveys = bench.surveys();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void a_save_is_a_publication_in_order_without_holes() {
        Receipt created = surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        Receipt changed = remind("c2", 3);
        bench.settle();

        assertThat(created.token()).isEqualTo(ID + "@1");
        assertThat(created.details()).containsEntry("s1", "secret");
        assertThat(changed.sequence()).isEqualTo(4);
        assertThat(surveys.sequence(ID)).isEqualTo(4);
        assertThat(surveys.get(ID).reminders()).isEqualTo(3);
        assertThat(bench.published().sequences(ID)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(bench.published().sent()).extracting(Sent::topic).containsOnly("survey.events");
        assertThat(bench.published().sent()).extracting(Sent::key).containsOnly("141129:" + PROPOSAL);
    }

    @Test
    void an_envelope_says_who_when_and_why() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        bench.settle();

        Sent sent = bench.published().sent().get(0);
        EventEnvelope event = sent.event();
        assertThat(event.id()).isEqualTo(Ids.derived(ID, "1"));
        assertThat(sent.headers()).containsEntry("event-id", event.id()).containsEntry("event-type", "SurveyOpened");
        assertThat(event.source()).isEqualTo("/survey-service");
        assertThat(event.dataschema()).isEqualTo("urn:huiyin:SurveyOpened:1");
        assertThat(event.aggregatetype()).isEqualTo("SatisfactionSurvey");
        assertThat(event.commandid()).isEqualTo("c1");
        assertThat(event.causationid()).isNull();
        assertThat(event.actor().person()).isEqualTo("县人大办公室·赵敏");
        assertThat(event.occurredon()).isEqualTo(LocalDate.of(2023, 9, 12));
        assertThat(event.recordedat()).isEqualTo(Bench.NOW).isEqualTo(event.time());
    }

    @Test
    void a_repeat_gets_the_first_answer_and_changes_nothing() {
        AtomicInteger asked = new AtomicInteger();
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        Receipt first = remind("c2.with.dots$", 1);
        remind("c3", 1);
        Receipt repeat = surveys.change(ID, command("c2.with.dots$"), survey -> {
            asked.incrementAndGet();
            return Decision.nothing();
        });
        Receipt createdAgain = surveys.create(ID, command("c1"), () -> {
            asked.incrementAndGet();
            return ToySurvey.open(PROPOSAL);
        });
        bench.settle();

        assertThat(repeat).isEqualTo(first);
        assertThat(createdAgain.token()).isEqualTo(ID + "@1");
        assertThat(createdAgain.details()).containsEntry("s1", "secret");
        assertThat(asked).hasValue(0);
        assertThat(bench.published().sequences(ID)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_same_key_with_another_content_is_refused() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        remind("c2", 1);

        assertRefused(
                () -> surveys.change(ID, command("c2", "another", null), survey -> Decision.of(survey.remind(1))),
                new IdempotencyKeyReused("c2"));
        assertRefused(
                () -> surveys.create(ID, command("c1", "another", null), () -> ToySurvey.open(PROPOSAL)),
                new IdempotencyKeyReused("c1"));
        assertRefused(
                () -> surveys.create(ID, command("c9"), () -> ToySurvey.open(PROPOSAL)),
                new IdempotencyKeyReused("c9"));
    }

    @Test
    void a_stale_reader_is_refused() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        remind("c2", 1);

        assertRefused(
                () -> surveys.change(ID, command("c3", "h", 1L), survey -> Decision.of(survey.remind(1))),
                new StaleVersion(1, 2));
        assertThat(surveys.change(ID, command("c3", "h", 2L), survey -> Decision.of(survey.remind(1)))
                        .sequence())
                .isEqualTo(3);
        // the repeat of what was done is no stale act
        assertThat(surveys.change(ID, command("c3", "h", 2L), survey -> Decision.of(survey.remind(1)))
                        .sequence())
                .isEqualTo(3);
    }

    @Test
    void who_comes_second_every_time_is_told_so_and_writes_nothing() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        AtomicInteger others = new AtomicInteger();

        assertRefused(
                () -> surveys.change(ID, command("c2"), survey -> {
                    remind("other-" + others.incrementAndGet(), 1);
                    return Decision.of(survey.remind(1));
                }),
                new ConcurrentChange());
        assertThat(others.get()).isGreaterThan(1);
        assertThat(surveys.sequence(ID)).isEqualTo(1 + others.get());
    }

    @Test
    void what_is_not_there_is_unknown() {
        assertRefused(() -> surveys.get(ID), new UnknownResource(ID));
        assertRefused(() -> remind("c1", 1), new UnknownResource(ID));
        assertThat(surveys.find(ID)).isEmpty();
        assertThat(surveys.sequence(ID)).isZero();
    }

    @Test
    void a_refusal_writes_nothing() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        bench.settle();
        Document before = bench.document(ID);

        assertRefused(
                () -> surveys.change(ID, command("c2"), survey -> Decision.of(survey.refuse())),
                new ValueMissing("理由"));
        assertThat(bench.document(ID)).isEqualTo(before);
    }

    @Test
    void sent_events_leave_the_document_and_its_version_stays() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        remind("c2", 2);
        bench.settle();

        assertThat(bench.document(ID).getList("pendingEvents", Document.class)).isEmpty();
        assertThat(bench.document(ID)).containsEntry("version", 2L).containsEntry("sequence", 3L);
        assertThat(bench.document(ID)).containsEntry("jurisdiction", "141129").containsEntry("schema", 1);
    }

    @Test
    void sixteen_clerks_at_one_aggregate_are_all_served_once() throws Exception {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        ExecutorService clerks = Executors.newFixedThreadPool(16);
        List<Callable<Receipt>> acts = new ArrayList<>();
        for (int clerk = 0; clerk < 16; clerk++) {
            String key = "clerk " + clerk;
            acts.add(() -> remind(key, 2));
            acts.add(() -> remind(key, 2)); // an impatient one
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Future<Receipt> done : clerks.invokeAll(acts)) {
            receipts.add(done.get());
        }
        clerks.shutdown();
        bench.settle();

        assertThat(surveys.get(ID).reminders()).isEqualTo(32);
        assertThat(IntStream.range(0, 16)).allMatch(n -> receipts.get(2 * n).equals(receipts.get(2 * n + 1)));
        assertThat(receipts).extracting(Receipt::sequence).doesNotContain(1L).contains(3L, 33L);
        assertThat(bench.published().sequences(ID))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 33).boxed().toList());
    }

    @Test
    void what_was_heard_changes_an_aggregate_once_per_source() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        EventEnvelope one = eventOf("another-a", 1);
        EventEnvelope two = eventOf("another-a", 2);
        EventEnvelope other = eventOf("another-b", 1);

        for (EventEnvelope event : List.of(one, one, two, one, other, two, other)) {
            note(event, "note");
        }

        assertThat(surveys.get(ID).notes()).containsExactly(noteOf(one), noteOf(two), noteOf(other));
        assertThat(bench.document(ID).get("heard", Document.class))
                .isEqualTo(new Document(one.aggregateid(), 2L).append(other.aggregateid(), 1L));
    }

    @Test
    void an_event_may_have_two_reactions_on_one_aggregate() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        EventEnvelope event = eventOf("another-a", 1);

        note(event, "note");
        note(event, "note-again");
        note(event, "note");

        assertThat(surveys.get(ID).notes()).hasSize(2);
    }

    @Test
    void a_reaction_names_its_cause() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        EventEnvelope cause = eventOf("another-a", 1);
        surveys.hear(ID, cause, "remind-submitters", survey -> Decision.of(survey.remind(1)));
        bench.settle();

        EventEnvelope caused = bench.published()
                .sent()
                .get(bench.published().sent().size() - 1)
                .event();
        assertThat(caused.causationid()).isEqualTo(cause.id());
        assertThat(caused.commandid()).isEqualTo(cause.id() + "/remind-submitters");
        assertThat(caused.actor().person()).isEqualTo("remind-submitters");
        assertThat(caused.occurredon()).isEqualTo(LocalDate.of(2023, 9, 12));
    }

    @Test
    void what_is_heard_before_its_aggregate_is_not_yet_heard() {
        assertThatThrownBy(() -> note(eventOf("another-a", 1), "note"))
                .isInstanceOf(NotYetHeard.class)
                .hasMessageContaining(ID);
    }

    @Test
    void a_document_of_an_older_schema_is_lifted_step_by_step_and_then_stored_in_the_new_form() {
        surveys.create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));
        remind("c2", 2);
        bench.mongo()
                .getCollection("surveys")
                .updateOne(
                        new Document("_id", ID),
                        new Document(
                                "$set", new Document("state", new Document("proposal", PROPOSAL).append("asked", 2))));
        AggregateRepository<ToySurvey> later = repository(
                new StateLift(1, state -> {
                    state.set("proposalId", state.remove("proposal"));
                    return state;
                }),
                new StateLift(2, state -> {
                    state.set("reminders", state.remove("asked"));
                    state.putArray("notes").add("lifted");
                    return state;
                }));

        assertThat(later.get(ID).reminders()).isEqualTo(2);
        assertThat(bench.document(ID)).containsEntry("schema", 1);
        later.change(ID, command("c3"), survey -> Decision.of(survey.remind(1)));

        assertThat(bench.document(ID)).containsEntry("schema", 3);
        assertThat(bench.document(ID).get("state", Document.class))
                .isEqualTo(new Document("proposalId", PROPOSAL)
                        .append("reminders", 3)
                        .append("notes", List.of("lifted")));
        assertThat(later.get(ID).notes()).containsExactly("lifted");
        assertThat(later.change(ID, command("c3"), survey -> Decision.of(survey.remind(1)))
                        .sequence())
                .isEqualTo(4); // the answers are of no schema
    }

    @Test
    void a_document_of_a_newer_schema_is_not_guessed_at() {
        StateLift nothing = new StateLift(1, state -> state);
        repository(nothing).create(ID, command("c1"), () -> ToySurvey.open(PROPOSAL));

        assertThatThrownBy(() -> surveys.get(ID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schema 2, this build reads up to 1");
    }

    @Test
    void a_schema_without_all_its_lifts_is_refused_at_the_start() {
        StateLift second = new StateLift(2, state -> state);

        assertThatThrownBy(() -> ToySurvey.mapping("surveys", second)).hasMessageContaining("from [1]");
        assertThatThrownBy(() -> ToySurvey.mapping("surveys", second, second)).hasMessageContaining("from [1, 2]");
    }

    private AggregateRepository<ToySurvey> repository(StateLift... lifts) {
        return new AggregateRepositories(
                        bench.mongo(),
                        new EnvelopeFactory(Bench.properties(), () -> Bench.NOW),
                        bench.relay(),
                        FaultPoint.NONE)
                .of(ToySurvey.mapping("surveys", lifts));
    }

    private Receipt remind(String key, int times) {
        return surveys.change(ID, command(key), survey -> Decision.of(survey.remind(times)));
    }

    private void note(EventEnvelope event, String reaction) {
        surveys.hear(ID, event, reaction, survey -> {
            survey.note(noteOf(event));
            return Decision.nothing();
        });
    }

    private static String noteOf(EventEnvelope event) {
        return event.aggregateid() + "@" + event.sequence();
    }

    /** An event of another aggregate, as its service would have published it. */
    private static EventEnvelope eventOf(String proposalId, int sequence) {
        try (Bench other = Bench.start()) {
            String id = ToySurvey.id(proposalId);
            other.surveys().create(id, command("x"), () -> ToySurvey.open(proposalId));
            other.surveys().change(id, command("y"), survey -> Decision.of(survey.remind(1)));
            other.settle();
            return other.published().sent().get(sequence - 1).event();
        }
    }

    private static void assertRefused(ThrowingCallable act, Rejection as) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(as));
    }
}
