package io.huiyin.messaging.outbox;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The {@code pendingEvents} of documents: read in order, taken out by id without touching the version. */
final class PendingEvents {
    private static final Document PENDING = new Document("pendingEvents.id", new Document("$exists", true));
    private static final Document ID_ONLY = new Document("_id", 1);

    private final MongoTemplate mongo;

    PendingEvents(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What the document holds, empty when there is no such document. */
    List<Document> of(String collection, String id) {
        Document document = mongo.getCollection(collection)
                .find(new Document("_id", id))
                .projection(new Document("pendingEvents", 1))
                .first();
        return document == null ? List.of() : document.getList("pendingEvents", Document.class, List.of());
    }

    void takeOut(String collection, String id, List<String> sent) {
        if (sent.isEmpty()) {
            return;
        }
        Document those = new Document("id", new Document("$in", sent));
        mongo.getCollection(collection)
                .updateOne(new Document("_id", id), new Document("$pull", new Document("pendingEvents", those)));
    }

    /** The ids of documents that hold any. */
    void forEachHolder(String collection, Consumer<String> use) {
        mongo.getCollection(collection)
                .find(PENDING)
                .projection(ID_ONLY)
                .forEach(document -> use.accept(document.getString("_id")));
    }

    /** A partial index finds the holders; the embedded store has none and scans. */
    void prepare(String collection) {
        mongo.getCollection(collection)
                .createIndex(
                        new Document("pendingEvents.id", 1),
                        new IndexOptions().name("ix_pendingEvents").partialFilterExpression(PENDING));
    }
}
