package io.huiyin.messaging.consume;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import io.huiyin.clock.RealClock;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Which dead letters are done: {@code replayedLetters {_id: "<dlq>|<partition>|<offset>", dlq, partition, offset, outcome, by,
 * replayedAt}}, kept for ever as the letters are. What became of a letter first stays.
 */
public final class ReplayedLetters {
    private static final String COLLECTION = "replayedLetters";

    private final MongoTemplate mongo;
    private final RealClock clock;

    public ReplayedLetters(MongoTemplate mongo, RealClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Where a letter lies in its topic. */
    record Place(int partition, long offset) {
        static Place of(ConsumerRecord<?, ?> letter) {
            return new Place(letter.partition(), letter.offset());
        }
    }

    Set<Place> of(String letterTopic) {
        Set<Place> places = new HashSet<>();
        collection()
                .find(new Document("dlq", letterTopic))
                .projection(new Document("partition", 1).append("offset", 1))
                .forEach(document ->
                        places.add(new Place(document.getInteger("partition"), document.getLong("offset"))));
        return places;
    }

    long count(String letterTopic) {
        return collection().countDocuments(new Document("dlq", letterTopic));
    }

    void add(String letterTopic, Place place, Outcome outcome, String by) {
        Document done = new Document("dlq", letterTopic)
                .append("partition", place.partition())
                .append("offset", place.offset())
                .append("outcome", outcome.name())
                .append("by", by)
                .append("replayedAt", clock.instant().toString());
        String id = letterTopic + "|" + place.partition() + "|" + place.offset();
        collection()
                .updateOne(
                        new Document("_id", id), new Document("$setOnInsert", done), new UpdateOptions().upsert(true));
    }

    void prepare() {
        collection().createIndex(new Document("dlq", 1), new IndexOptions().name("ix_dlq"));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
