package io.huiyin.messaging.consume;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One small document per group and source aggregate: {@code {_id: "<group>|<aggregateId>", sequence}}. */
public final class HeardDocuments implements Heard {
    private static final String COLLECTION = "heard";

    private final MongoTemplate mongo;
    private final String group;

    HeardDocuments(MongoTemplate mongo, String group) {
        this.mongo = mongo;
        this.group = group;
    }

    @Override
    public long last(Position position) {
        Document heard = collection().find(id(position)).first();
        return heard != null && heard.get("sequence") instanceof Number number ? number.longValue() : 0L;
    }

    /** Never back: another node may have heard more meanwhile. */
    @Override
    public void advance(Position position) {
        collection()
                .updateOne(
                        id(position),
                        new Document("$max", new Document("sequence", position.sequence())),
                        new UpdateOptions().upsert(true));
    }

    /** The offset is committed after this write: were it lost in a failover, the next event would look like a gap for ever. */
    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private Document id(Position position) {
        return new Document("_id", group + "|" + position.aggregateId());
    }
}
