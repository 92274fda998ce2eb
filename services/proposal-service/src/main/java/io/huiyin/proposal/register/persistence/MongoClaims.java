package io.huiyin.proposal.register.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import io.huiyin.contracts.Ids;
import io.huiyin.proposal.register.Claim;
import io.huiyin.proposal.register.Claims;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Claims as documents whose {@code _id} is the claimed name: the store's duplicate key decides who was first. */
final class MongoClaims implements Claims {
    private static final String COLLECTION = "claims";

    private final MongoTemplate mongo;

    MongoClaims(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Claim claim(Claim wanted) {
        try {
            collection()
                    .insertOne(new Document("_id", wanted.id())
                            .append("jurisdiction", Ids.jurisdiction(wanted.id()))
                            .append("purpose", wanted.purpose().name())
                            .append("owner", wanted.owner()));
            return wanted;
        } catch (MongoWriteException taken) {
            if (ErrorCategory.fromErrorCode(taken.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return find(wanted.id()).orElseThrow();
        }
    }

    @Override
    public Optional<Claim> find(String id) {
        return Optional.ofNullable(collection().find(new Document("_id", id)).first())
                .map(document -> new Claim(
                        id, Claim.Purpose.valueOf(document.getString("purpose")), document.getString("owner")));
    }

    @Override
    public boolean handOver(Claim seen, String newOwner) {
        Document unchanged = new Document("_id", seen.id()).append("owner", seen.owner());
        Document change = new Document("$set", new Document("owner", newOwner));
        return collection().updateOne(unchanged, change).getModifiedCount() == 1;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
