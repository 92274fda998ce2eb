package io.huiyin.supervision.casefile.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.supervision.casefile.Section;
import io.huiyin.supervision.casefile.Sessions;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Collection {@code sessions}: {@code {_id, schema, section}}. */
public final class MongoSessions implements Sessions {
    static final String COLLECTION = "sessions";

    private final MongoTemplate mongo;

    public MongoSessions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Section> find(String id) {
        return Optional.ofNullable(collection().find(new Document("_id", id)).first())
                .map(document -> SectionMapping.read(document.get("section", Document.class)));
    }

    @Override
    public void save(String id, Section section) {
        Document document = new Document("_id", id)
                .append("schema", CaseFileMapping.SCHEMA)
                .append("section", SectionMapping.write(section));
        collection().replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public void deleteAll() {
        collection().deleteMany(new Document());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
