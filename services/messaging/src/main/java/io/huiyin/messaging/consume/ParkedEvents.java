package io.huiyin.messaging.consume;

import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.clock.RealClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Events that cannot be handled yet: early, behind a gap, or broken in a way only a person or a new build can mend. Kept in
 * {@code parkedEvents}: {@code {_id, group, aggregateId, sequence, key, why, attempts, parkedAt, json}}; nothing is ever
 * dropped from it but by being handled.
 */
public final class ParkedEvents {
    private static final String COLLECTION = "parkedEvents";

    private final MongoTemplate mongo;
    private final RealClock clock;

    public ParkedEvents(MongoTemplate mongo, RealClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** A parked event. */
    record Parked(String id, Position position, byte[] payload, int attempts) {}

    void park(String group, Position position, byte[] payload, String why, int attempts) {
        String id = id(group, position);
        Document document = new Document("_id", id)
                .append("group", group)
                .append("aggregateId", position.aggregateId())
                .append("sequence", position.sequence())
                .append("key", position.key())
                .append("why", why)
                .append("attempts", attempts)
                .append("parkedAt", clock.instant().toString())
                .append("json", new String(payload, StandardCharsets.UTF_8));
        mongo.getCollection(COLLECTION)
                .replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
    }

    void release(String group, Position position) {
        mongo.getCollection(COLLECTION).deleteOne(new Document("_id", id(group, position)));
    }

    /** All parked events of a group, in order within each aggregate. */
    List<Parked> of(String group) {
        List<Parked> parked = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(new Document("group", group))
                .sort(new Document("_id", 1))
                .forEach(document -> parked.add(new Parked(
                        document.getString("_id"),
                        new Position(
                                document.getString("key"),
                                document.getString("aggregateId"),
                                document.getLong("sequence")),
                        document.getString("json").getBytes(StandardCharsets.UTF_8),
                        document.getInteger("attempts", 0))));
        return parked;
    }

    private static String id(String group, Position position) {
        return group + "|" + position.aggregateId() + "|" + String.format("%012d", position.sequence());
    }
}
