package io.huiyin.supervision.casefile.persistence;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.Ids;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.outbox.OutboxRelay;
import io.huiyin.supervision.casefile.CaseFile;
import io.huiyin.supervision.casefile.CaseFiles;
import io.huiyin.supervision.casefile.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Collection {@code caseFiles}: {@code {_id, schema, version, sections, pendingEvents}}. */
public final class MongoCaseFiles implements CaseFiles {
    static final String COLLECTION = "caseFiles";
    private static final String CHANGED = "CaseFileChanged";

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final FaultPoint faults;

    public MongoCaseFiles(MongoTemplate mongo, OutboxRelay relay, FaultPoint faults) {
        this.mongo = mongo;
        this.relay = relay;
        this.faults = faults;
        relay.watch(COLLECTION);
    }

    @Override
    public Optional<CaseFile> find(String id) {
        return Optional.ofNullable(collection()
                        .find(new Document("_id", id))
                        .projection(new Document("pendingEvents", 0))
                        .first())
                .map(CaseFileMapping::read);
    }

    @Override
    public boolean save(CaseFile before, String aggregateId, Section section) {
        if (aggregateId.indexOf('.') >= 0 || aggregateId.indexOf('$') >= 0) {
            throw new IllegalArgumentException("no aggregate id: " + aggregateId);
        }
        boolean written = before.version() == 0
                ? insert(before.with(aggregateId, section))
                : update(before, aggregateId, section);
        if (written) {
            faults.reached(FaultPoint.DURING_PROJECTION);
            relay.changed(COLLECTION, before.id());
        }
        return written;
    }

    private boolean insert(CaseFile first) {
        try {
            collection()
                    .insertOne(CaseFileMapping.write(first)
                            .append("pendingEvents", List.of(announcement(first.id(), first.version()))));
            return true;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private boolean update(CaseFile before, String aggregateId, Section section) {
        long next = before.version() + 1;
        Document change = new Document(
                        "$set",
                        new Document("version", next).append("sections." + aggregateId, SectionMapping.write(section)))
                .append("$push", new Document("pendingEvents", announcement(before.id(), next)));
        return collection()
                        .updateOne(new Document("_id", before.id()).append("version", before.version()), change)
                        .getModifiedCount()
                == 1;
    }

    private static Document announcement(String id, long version) {
        return new Document("id", Ids.derived(id, CHANGED, Long.toString(version)))
                .append("topic", EventTypes.CASE_FILE_TOPIC)
                .append("key", id)
                .append("type", CHANGED)
                .append(
                        "json",
                        new Document("id", id).append("version", version).toJson());
    }

    @Override
    public void forEach(Consumer<CaseFile> use) {
        collection()
                .find()
                .projection(new Document("pendingEvents", 0))
                .forEach(document -> use.accept(CaseFileMapping.read(document)));
    }

    @Override
    public void deleteAll() {
        collection().deleteMany(new Document());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
