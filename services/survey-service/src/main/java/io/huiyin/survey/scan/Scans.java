package io.huiyin.survey.scan;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.contracts.Ids;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The scans of a survey, one document each, named by survey and content: written before the answer that names it, so that no
 * answer lacks its scan. What a failure leaves behind belongs to nobody and is taken up by the repeat.
 */
public final class Scans {
    private static final String COLLECTION = "scans";

    private final MongoTemplate mongo;

    public Scans(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps a scan; the same content of the same survey once. */
    public void keep(String surveyId, Scan scan) {
        String id = id(surveyId, scan.sha256());
        Document document = new Document("_id", id)
                .append("jurisdiction", Ids.jurisdiction(surveyId))
                .append("surveyId", surveyId)
                .append("content", new Binary(scan.content()));
        scans().replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
    }

    /** A kept scan. */
    public Optional<Scan> find(String surveyId, String sha256) {
        return Optional.ofNullable(
                        scans().find(new Document("_id", id(surveyId, sha256))).first())
                .map(document -> Scan.of(document.get("content", Binary.class).getData()));
    }

    private MongoCollection<Document> scans() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static String id(String surveyId, String sha256) {
        return surveyId + ":scan:" + sha256;
    }
}
