package io.huiyin.messaging.consume;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.clock.RealClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Events that cannot be handled yet: early, behind a gap, or broken in a way only a person or a new build can mend. Kept in
 * {@code parkedEvents}: {@code {_id, group, aggregateId, sequence, key, why, attempts, parkedAt, retryAt, json}}; nothing is
 * ever dropped from it but by being handled.
 */
public final class ParkedEvents {
    private static final String COLLECTION = "parkedEvents";
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final int ENOUGH_DOUBLINGS = 10;
    private static final int BATCH = 100;

    private final MongoTemplate mongo;
    private final RealClock clock;

    public ParkedEvents(MongoTemplate mongo, RealClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A parked event.
     *
     * @param attempts how often it was handed to the handler; 0 for one that waits behind a gap
     * @param due whether its pause is over
     */
    record Parked(String id, Position position, int attempts, boolean due) {}

    void park(String group, Position position, byte[] payload, String why, int attempts) {
        String id = id(group, position);
        Instant now = clock.instant();
        Document document = new Document("_id", id)
                .append("group", group)
                .append("aggregateId", position.aggregateId())
                .append("sequence", position.sequence())
                .append("key", position.key())
                .append("why", why)
                .append("attempts", attempts)
                .append("parkedAt", now.toString())
                .append("retryAt", Date.from(now.plusMillis(pauseMillis(attempts))))
                .append("json", new String(payload, StandardCharsets.UTF_8));
        collection().replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
    }

    void release(String group, Position position) {
        collection().deleteOne(new Document("_id", id(group, position)));
    }

    /** Parked events of a group, aggregate by aggregate and in order within each. Reads a few at a time. */
    void forEach(String group, Consumer<Parked> use) {
        Date now = Date.from(clock.instant());
        collection()
                .find(new Document("group", group))
                .projection(new Document("json", 0))
                .sort(new Document("_id", 1))
                .batchSize(BATCH)
                .forEach(document -> use.accept(new Parked(
                        document.getString("_id"),
                        new Position(
                                document.getString("key"),
                                document.getString("aggregateId"),
                                document.getLong("sequence")),
                        document.getInteger("attempts", 0),
                        !(document.get("retryAt") instanceof Date retryAt && retryAt.after(now)))));
    }

    /** The first of a group as an operator may see them. */
    List<ParkedEvent> view(String topic, String group, String name, int most) {
        List<ParkedEvent> views = new ArrayList<>();
        collection()
                .find(new Document("group", name))
                .sort(new Document("_id", 1))
                .limit(most)
                .forEach(document -> views.add(ParkedEvent.of(topic, group, document)));
        return views;
    }

    /** Ends their pauses. */
    void allDue(String group) {
        collection()
                .updateMany(
                        new Document("group", group),
                        new Document("$set", new Document("retryAt", Date.from(clock.instant()))));
    }

    /** The bytes as they came, or empty when it is parked no longer. */
    Optional<byte[]> payload(Parked event) {
        return Optional.ofNullable(
                        collection().find(new Document("_id", event.id())).first())
                .map(document -> document.getString("json").getBytes(StandardCharsets.UTF_8));
    }

    long count(String group) {
        return collection().countDocuments(new Document("group", group));
    }

    void prepare() {
        collection().createIndex(new Document("group", 1), new IndexOptions().name("ix_group"));
    }

    /** Doubling, so that what is early is handled soon and what is broken does not fill the log. */
    private static long pauseMillis(int attempts) {
        return attempts == 0
                ? 0
                : Math.min(FIRST_PAUSE_MILLIS << Math.min(attempts, ENOUGH_DOUBLINGS), LONGEST_PAUSE_MILLIS);
    }

    /** A parked event's offset is committed: here is the only place that still has it. */
    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static String id(String group, Position position) {
        return group + "|" + position.aggregateId() + "|" + String.format("%012d", position.sequence());
    }
}
