package io.huiyin.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the repositories rely on, on every document store there is: always on the embedded one, and on a real MongoDB
 * too where {@code MONGODB_URI} names one.
 */
class DocumentStoreContractIT {
    private static final Map<String, MongoClient> CLIENTS = new LinkedHashMap<>();

    /** A fresh collection per test and store, with the write concern the repositories use. */
    static Stream<MongoCollection<Document>> collections() {
        if (CLIENTS.isEmpty()) {
            CLIENTS.put("embedded", MongoClients.create(TestStores.shared().mongoUri("contract")));
            String real = System.getenv("MONGODB_URI");
            if (real != null && !real.isBlank()) {
                CLIENTS.put("mongodb", MongoClients.create(real));
            }
        }
        return CLIENTS.values().stream()
                .map(client -> client.getDatabase("huiyin_contract")
                        .getCollection("c" + UUID.randomUUID().toString().substring(0, 8))
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
    }

    @AfterAll
    static void drop() {
        CLIENTS.values().forEach(client -> {
            client.getDatabase("huiyin_contract").drop();
            client.close();
        });
        CLIENTS.clear();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_document_comes_back_as_it_was_stored(MongoCollection<Document> cases) {
        Document stored = new Document("_id", "141129-2026-0001")
                .append("title", "关于加强𠮷县农村道路养护的建议")
                .append("version", 1L)
                .append("round", 2)
                .append("share", 0.25)
                .append("money", Decimal128.parse("1234567.89"))
                .append("open", true)
                .append("nothing", null)
                .append("at", Date.from(Instant.parse("2026-03-01T00:00:00.123Z")))
                .append("oid", new ObjectId())
                .append("points", List.of(new Document("no", 1).append("text", "路面"), new Document("no", 2)))
                .append("heard", new Document("A-1", 3L).append("A-2", 4L))
                .append("empty", List.of());

        cases.insertOne(stored);

        assertThat(cases.find(eq("_id", "141129-2026-0001")).first()).isEqualTo(stored);
        assertThat(cases.find(eq("_id", "141129-2026-0002")).first()).isNull();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void the_same_id_twice_is_error_11000_and_changes_nothing(MongoCollection<Document> cases) {
        cases.insertOne(new Document("_id", "a").append("n", 1));

        MongoWriteException refused = catchThrowableOfType(
                MongoWriteException.class, () -> cases.insertOne(new Document("_id", "a").append("n", 2)));

        assertThat(refused.getError().getCode()).isEqualTo(11000);
        assertThat(cases.find(eq("_id", "a")).first()).containsEntry("n", 1);
        assertThat(cases.countDocuments()).isOne();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_save_with_the_right_version_sets_counts_and_pushes_in_one_write(MongoCollection<Document> cases) {
        cases.insertOne(new Document("_id", "a")
                .append("version", 1L)
                .append("state", new Document("stage", "RECEIVED").append("old", true))
                .append("pendingEvents", List.of(new Document("id", "e1"))));

        long matched = cases.updateOne(
                        new Document("_id", "a").append("version", 1L),
                        combine(
                                set("state", new Document("stage", "REPLIED")),
                                inc("version", 1L),
                                pushEach("pendingEvents", List.of(new Document("id", "e2"), new Document("id", "e3")))))
                .getMatchedCount();

        assertThat(matched).isOne();
        Document saved = cases.find(eq("_id", "a")).first();
        assertThat(saved).containsEntry("version", 2L).containsEntry("state", new Document("stage", "REPLIED"));
        assertThat(saved.getList("pendingEvents", Document.class))
                .extracting(event -> event.getString("id"))
                .containsExactly("e1", "e2", "e3");
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_save_with_a_stale_version_changes_nothing(MongoCollection<Document> cases) {
        cases.insertOne(new Document("_id", "a").append("version", 2L));

        assertThat(cases.updateOne(and(eq("_id", "a"), eq("version", 1L)), inc("version", 1L))
                        .getMatchedCount())
                .isZero();
        assertThat(cases.updateOne(new Document("_id", "b").append("version", 2L), inc("version", 1L))
                        .getMatchedCount())
                .isZero();
        assertThat(cases.find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "a").append("version", 2L));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void sent_events_are_pulled_by_id_and_the_version_stays(MongoCollection<Document> cases) {
        cases.insertOne(new Document("_id", "a")
                .append("version", 5L)
                .append(
                        "pendingEvents",
                        List.of(new Document("id", "e1"), new Document("id", "e2"), new Document("id", "e3"))));

        cases.updateOne(eq("_id", "a"), pull("pendingEvents", new Document("id", "e1")));
        cases.updateOne(eq("_id", "a"), pull("pendingEvents", in("id", "e3", "e9")));

        assertThat(cases.find(eq("_id", "a")).first())
                .isEqualTo(new Document("_id", "a")
                        .append("version", 5L)
                        .append("pendingEvents", List.of(new Document("id", "e2"))));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void fields_below_a_field_are_set_and_unset(MongoCollection<Document> cases) {
        cases.insertOne(new Document("_id", "a").append("heard", new Document("A-1", 3L)));

        cases.updateOne(eq("_id", "a"), combine(set("heard.A-2", 1L), unset("heard.A-1"), set("sections.S-1.seq", 7)));

        assertThat(cases.find(eq("_id", "a")).first())
                .isEqualTo(new Document("_id", "a")
                        .append("heard", new Document("A-2", 1L))
                        .append("sections", new Document("S-1", new Document("seq", 7))));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_projection_brings_only_the_fields_asked_for(MongoCollection<Document> cases) {
        cases.insertOne(new Document("_id", "a").append("title", "建议").append("long", "x".repeat(1000)));

        assertThat(cases.find(eq("_id", "a"))
                        .projection(Projections.include("title"))
                        .first())
                .isEqualTo(new Document("_id", "a").append("title", "建议"));
        assertThat(cases.find(eq("_id", "a"))
                        .projection(Projections.exclude("long"))
                        .first())
                .isEqualTo(new Document("_id", "a").append("title", "建议"));
        assertThat(cases.find(eq("_id", "a"))
                        .projection(Projections.fields(Projections.include("title"), Projections.excludeId()))
                        .first())
                .isEqualTo(new Document("title", "建议"));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void equality_filters_find_what_matches_and_nothing_else(MongoCollection<Document> cases) {
        for (int i = 0; i < 60; i++) {
            cases.insertOne(
                    new Document("_id", "c" + i).append("unit", "U" + i % 3).append("pending", i % 2 == 0));
        }

        assertThat(cases.countDocuments(eq("unit", "U1"))).isEqualTo(20);
        assertThat(cases.countDocuments(new Document("unit", "U1").append("pending", true)))
                .isEqualTo(10);
        assertThat(cases.find(and(eq("_id", "c4"), eq("unit", "U1"))).first()).isNotNull();
        assertThat(cases.find(and(eq("_id", "c4"), eq("unit", "U2"))).first()).isNull();
        assertThat(cases.find(in("_id", "c1", "c2", "c999")).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(cases.find(and(in("_id", "c1", "c2", "c3"), eq("pending", true)))
                        .into(new ArrayList<>()))
                .extracting(found -> found.getString("_id"))
                .containsExactly("c2");
        assertThat(cases.distinct("unit", String.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("U0", "U1", "U2");
    }

    @ParameterizedTest
    @MethodSource("collections")
    void find_one_and_update_answers_the_old_or_the_new_document(MongoCollection<Document> counters) {
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .upsert(true);

        assertThat(counters.findOneAndUpdate(eq("_id", "no"), inc("n", 1), after))
                .isEqualTo(new Document("_id", "no").append("n", 1));
        assertThat(counters.findOneAndUpdate(eq("_id", "no"), inc("n", 1), after))
                .isEqualTo(new Document("_id", "no").append("n", 2));
        assertThat(counters.findOneAndUpdate(eq("_id", "no"), inc("n", 1)))
                .isEqualTo(new Document("_id", "no").append("n", 2));
        assertThat(counters.findOneAndUpdate(
                        eq("_id", "other"),
                        inc("n", 1),
                        new FindOneAndUpdateOptions().projection(Projections.include("n"))))
                .isNull();
        assertThat(counters.findOneAndDelete(eq("_id", "no"))).isEqualTo(new Document("_id", "no").append("n", 3));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void an_upsert_inserts_once_and_updates_from_then_on(MongoCollection<Document> cases) {
        UpdateOptions upsert = new UpdateOptions().upsert(true);

        assertThat(cases.updateOne(
                                new Document("_id", "a").append("kind", "x"),
                                combine(set("n", 1), setOnInsert("made", true)),
                                upsert)
                        .getUpsertedId())
                .isNotNull();
        assertThat(cases.updateOne(eq("_id", "a"), combine(set("n", 2), setOnInsert("made", false)), upsert)
                        .getUpsertedId())
                .isNull();
        cases.replaceOne(eq("_id", "b"), new Document("_id", "b").append("n", 1), new ReplaceOptions().upsert(true));
        cases.replaceOne(eq("_id", "b"), new Document("_id", "b").append("m", 2));

        assertThat(cases.find(eq("_id", "a")).first())
                .containsEntry("kind", "x")
                .containsEntry("n", 2)
                .containsEntry("made", true);
        assertThat(cases.find(eq("_id", "b")).first()).isEqualTo(new Document("_id", "b").append("m", 2));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void an_upsert_against_a_stale_version_is_error_11000(MongoCollection<Document> cases) {
        cases.insertOne(new Document("_id", "a").append("version", 2L));

        assertThatThrownBy(() -> cases.updateOne(
                        new Document("_id", "a").append("version", 1L), set("n", 1), new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused -> assertThat(refused.getError().getCode()).isEqualTo(11000));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void deleting_takes_one_or_all_that_match(MongoCollection<Document> cases) {
        for (int i = 0; i < 250; i++) {
            cases.insertOne(new Document("_id", i).append("odd", i % 2 == 1));
        }

        assertThat(cases.deleteOne(eq("_id", 7)).getDeletedCount()).isOne();
        assertThat(cases.deleteOne(eq("_id", 7)).getDeletedCount()).isZero();
        assertThat(cases.deleteMany(eq("odd", true)).getDeletedCount()).isEqualTo(124);
        assertThat(cases.countDocuments()).isEqualTo(125);
        cases.insertOne(new Document("_id", 7));
        assertThat(cases.updateMany(gte("_id", 0), set("seen", true)).getModifiedCount())
                .isEqualTo(126);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void an_ordered_bulk_write_stops_at_the_first_failure(MongoCollection<Document> cases) {
        cases.createIndex(Indexes.ascending("no"), new IndexOptions().unique(true));
        cases.insertMany(List.of(new Document("_id", "a").append("no", 1), new Document("_id", "b").append("no", 2)));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> cases.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", "a"), set("seen", true)),
                        new UpdateOneModel<>(eq("_id", "b"), set("no", 1)),
                        new UpdateOneModel<>(eq("_id", "b"), set("seen", true)),
                        new DeleteOneModel<>(eq("_id", "a")))));

        assertThat(refused.getWriteErrors()).hasSize(1);
        assertThat(refused.getWriteErrors().get(0).getIndex()).isEqualTo(1);
        assertThat(refused.getWriteErrors().get(0).getCode()).isEqualTo(11000);
        assertThat(refused.getWriteResult().getModifiedCount()).isOne();
        assertThat(cases.find(eq("_id", "a")).first()).containsEntry("seen", true);
        assertThat(cases.find(eq("_id", "b")).first()).doesNotContainKey("seen").containsEntry("no", 2);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void an_unordered_bulk_write_does_all_that_can_be_done(MongoCollection<Document> cases) {
        cases.insertOne(new Document("_id", "b"));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> cases.insertMany(
                        List.of(new Document("_id", "a"), new Document("_id", "b"), new Document("_id", "c")),
                        new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteErrors()).hasSize(1);
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(cases.countDocuments()).isEqualTo(3);

        var done = cases.bulkWrite(
                List.of(
                        new InsertOneModel<>(new Document("_id", "d")),
                        new UpdateOneModel<>(eq("_id", "a"), set("n", 1)),
                        new UpdateOneModel<>(eq("_id", "e"), set("n", 1), new UpdateOptions().upsert(true)),
                        new DeleteOneModel<>(eq("_id", "c"))),
                new BulkWriteOptions().ordered(false));
        assertThat(done.getInsertedCount()).isOne();
        assertThat(done.getUpserts()).hasSize(1);
        assertThat(done.getDeletedCount()).isOne();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void an_ordered_insert_counts_what_came_before_the_failure(MongoCollection<Document> cases) {
        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> cases.insertMany(List.of(
                        new Document("_id", "a"),
                        new Document("_id", "b"),
                        new Document("_id", "a"),
                        new Document("_id", "c"))));

        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(cases.countDocuments()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void sorting_skipping_and_limiting_work_together(MongoCollection<Document> cases) {
        for (int i = 0; i < 300; i++) {
            cases.insertOne(new Document("_id", "c" + i)
                    .append("due", new Document("on", "2026-%02d-01".formatted(1 + i % 12)))
                    .append("n", i));
        }

        assertThat(cases.find()
                        .sort(Sorts.orderBy(Sorts.ascending("due.on"), Sorts.descending("n")))
                        .skip(1)
                        .limit(3)
                        .map(found -> found.getInteger("n"))
                        .into(new ArrayList<>()))
                .containsExactly(276, 264, 252);
        assertThat(cases.find()
                        .sort(Sorts.descending("n"))
                        .map(found -> found.getInteger("n"))
                        .into(new ArrayList<>()))
                .hasSize(300)
                .isSortedAccordingTo(reverseOrder());
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_long_answer_comes_in_batches_without_loss_or_repetition(MongoCollection<Document> cases) {
        cases.insertMany(IntStream.range(0, 2500)
                .mapToObj(i -> new Document("_id", "c" + i).append("text", "文".repeat(300)))
                .toList());

        Set<String> ids = new HashSet<>();
        List<String> all = cases.find().map(found -> found.getString("_id")).into(new ArrayList<>());
        List<String> small =
                cases.find().batchSize(7).map(found -> found.getString("_id")).into(new ArrayList<>());
        ids.addAll(all);

        assertThat(all).hasSize(2500);
        assertThat(ids).hasSize(2500);
        assertThat(small).containsExactlyInAnyOrderElementsOf(all);
        assertThat(cases.find().limit(150).into(new ArrayList<>())).hasSize(150);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_unique_index_refuses_a_second_and_frees_the_key_again(MongoCollection<Document> units) {
        units.createIndex(Indexes.ascending("session", "no"), new IndexOptions().unique(true));
        units.insertOne(new Document("_id", "a").append("session", 1).append("no", 1));
        units.insertOne(new Document("_id", "b").append("session", 1).append("no", 2));

        assertThatThrownBy(() -> units.insertOne(
                        new Document("_id", "c").append("session", 1).append("no", 2)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("11000");
        assertThatThrownBy(() -> units.updateOne(eq("_id", "a"), set("no", 2))).isInstanceOf(MongoWriteException.class);
        units.updateOne(eq("_id", "b"), set("no", 3));
        units.insertOne(new Document("_id", "c").append("session", 1).append("no", 2));

        assertThat(units.find(and(eq("session", 1), eq("no", 2))).first()).containsEntry("_id", "c");
        assertThat(units.find(and(eq("session", 1), eq("no", 3), eq("_id", "b")))
                        .first())
                .isNotNull();
        assertThat(units.find(and(eq("session", 1), eq("no", 1), eq("_id", "b")))
                        .first())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_dropped_collection_is_empty_and_usable(MongoCollection<Document> cases) {
        cases.createIndex(Indexes.ascending("no"), new IndexOptions().unique(true));
        cases.insertOne(new Document("_id", "a").append("no", 1));

        cases.drop();
        cases.insertOne(new Document("_id", "a").append("no", 1));
        cases.insertOne(new Document("_id", "b").append("no", 1));

        assertThat(cases.countDocuments()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void sixteen_threads_counting_lose_no_step(MongoCollection<Document> cases) throws Exception {
        cases.insertOne(new Document("_id", "a").append("n", 0));

        inThreads(16, thread -> {
            for (int i = 0; i < 100; i++) {
                cases.updateOne(eq("_id", "a"), inc("n", 1));
            }
            return null;
        });

        assertThat(cases.find(eq("_id", "a")).first()).containsEntry("n", 1600);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void sixteen_threads_saving_with_versions_let_one_win_each_version(MongoCollection<Document> cases)
            throws Exception {
        cases.insertOne(new Document("_id", "a").append("version", 0L).append("events", List.of()));

        List<Integer> won = inThreads(16, thread -> {
            int wins = 0;
            for (int i = 0; i < 40; i++) {
                long version = cases.find(eq("_id", "a")).first().getLong("version");
                wins += (int) cases.updateOne(
                                new Document("_id", "a").append("version", version),
                                combine(inc("version", 1L), push("events", thread + "/" + i)))
                        .getMatchedCount();
            }
            return wins;
        });

        Document saved = cases.find(eq("_id", "a")).first();
        int sum = won.stream().mapToInt(Integer::intValue).sum();
        assertThat(saved.getLong("version")).isEqualTo(sum);
        assertThat(saved.getList("events", String.class)).hasSize(sum).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void sixteen_threads_inserting_the_same_ids_store_each_once(MongoCollection<Document> cases) throws Exception {
        List<Integer> won = inThreads(16, thread -> {
            int wins = 0;
            for (int i = 0; i < 50; i++) {
                try {
                    cases.insertOne(new Document("_id", "c" + i).append("by", thread));
                    wins++;
                } catch (MongoWriteException e) {
                    assertThat(e.getError().getCode()).isEqualTo(11000);
                }
            }
            return wins;
        });

        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
        assertThat(cases.countDocuments()).isEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_reader_never_sees_half_of_a_write(MongoCollection<Document> cases) throws Exception {
        cases.insertOne(new Document("_id", "a")
                .append("one", 0)
                .append("list", List.of(0, 0))
                .append("two", 0));
        AtomicBoolean stop = new AtomicBoolean();

        inThreads(8, thread -> {
            if (thread < 3) {
                for (int i = 0; i < 150; i++) {
                    int n = thread * 1000 + i;
                    cases.updateOne(eq("_id", "a"), combine(set("one", n), set("list", List.of(n, n)), set("two", n)));
                }
                stop.set(true);
            } else {
                while (!stop.get()) {
                    Document seen = cases.find(thread % 2 == 0 ? eq("_id", "a") : new Document())
                            .first();
                    int n = seen.getInteger("one");
                    assertThat(seen.getInteger("two")).isEqualTo(n);
                    assertThat(seen.getList("list", Integer.class)).containsExactly(n, n);
                }
            }
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("collections")
    void scans_and_deletes_beside_each_other_harm_neither(MongoCollection<Document> cases) throws Exception {
        inThreads(8, thread -> {
            for (int i = 0; i < 40; i++) {
                String id = thread + "-" + i;
                cases.insertOne(new Document("_id", id).append("text", "文".repeat(500)));
                assertThat(cases.find(in("_id", id, thread + "-" + (i - 1))).into(new ArrayList<>()))
                        .isNotEmpty();
                cases.countDocuments(eq("text", "无"));
                if (i % 2 == 0) {
                    cases.deleteOne(eq("_id", id));
                    i++;
                    cases.insertOne(new Document("_id", thread + "-" + i).append("text", "x"));
                }
            }
            return null;
        });

        assertThat(cases.countDocuments()).isEqualTo(8 * 20);
    }

    private interface Work<T> {
        T run(int thread) throws Exception;
    }

    private static <T> List<T> inThreads(int threads, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                all.add(() -> work.run(thread));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : pool.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
