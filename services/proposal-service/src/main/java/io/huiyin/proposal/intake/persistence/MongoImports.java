package io.huiyin.proposal.intake.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import io.huiyin.contracts.Ids;
import io.huiyin.proposal.intake.Imports;
import io.huiyin.proposal.intake.StoredImport;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document per upload, with the file in it; written once. */
final class MongoImports implements Imports {
    private static final String COLLECTION = "imports";
    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;

    MongoImports(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public StoredImport keep(StoredImport uploaded) {
        try {
            collection().insertOne(document(uploaded));
            return uploaded;
        } catch (MongoWriteException kept) {
            if (ErrorCategory.fromErrorCode(kept.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw kept;
            }
            return find(uploaded.id()).orElseThrow();
        }
    }

    @Override
    public Optional<StoredImport> find(String id) {
        return Optional.ofNullable(collection().find(new Document("_id", id)).first())
                .map(MongoImports::stored);
    }

    private static Document document(StoredImport uploaded) {
        Document proposalIds = new Document();
        uploaded.proposalIds().forEach((row, proposalId) -> proposalIds.append(Integer.toString(row), proposalId));
        return new Document("_id", uploaded.id())
                .append("schema", SCHEMA)
                .append("jurisdiction", Ids.jurisdiction(uploaded.id()))
                .append("sessionId", uploaded.sessionId())
                .append("proposalIds", proposalIds)
                .append("file", new Binary(uploaded.file()));
    }

    private static StoredImport stored(Document document) {
        Map<Integer, String> proposalIds = new TreeMap<>();
        document.get("proposalIds", Document.class)
                .forEach((row, proposalId) -> proposalIds.put(Integer.valueOf(row), String.valueOf(proposalId)));
        return new StoredImport(
                document.getString("_id"),
                document.getString("sessionId"),
                document.get("file", Binary.class).getData(),
                proposalIds);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
