package io.huiyin.handling.number.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.huiyin.handling.number.DocumentNumber;
import io.huiyin.handling.number.DocumentNumbers;
import io.huiyin.handling.number.Series;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Collection {@code documentNumbers}. The claim {@code <jurisdiction>:<code>:<year>:<n>} names its owner and is never
 * deleted, so claims have no holes. Before its first claim an owner writes down from where it looks
 * ({@code taker|<owner>|<code>});
 * a retry looks from there again, upwards, and meets its own claim before the first free number. Everything is found by
 * {@code _id}.
 */
@Component
final class ClaimedDocumentNumbers implements DocumentNumbers {
    private final MongoCollection<Document> collection;

    ClaimedDocumentNumbers(MongoTemplate mongo) {
        this.collection =
                mongo.getCollection("documentNumbers").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public DocumentNumber take(Series wanted, String owner) {
        Document search = search(wanted, owner);
        Series series = new Series(
                search.getString("jurisdiction"), search.getString("code"), search.getInteger("year", wanted.year()));
        int n = search.getInteger("from", 1);
        while (!claim(series, n, owner)) {
            n++;
        }
        return new DocumentNumber(series, n);
    }

    private Document search(Series wanted, String owner) {
        // per unit: a document that another unit goes on with takes a number of that unit's series
        Document id = new Document("_id", "taker|" + owner + "|" + wanted.code());
        Document known = collection.find(id).first();
        if (known != null) {
            return known;
        }
        Document begun = new Document(id)
                .append("jurisdiction", wanted.jurisdiction())
                .append("code", wanted.code())
                .append("year", wanted.year())
                .append("from", last(wanted) + 1);
        if (inserted(begun)) {
            return begun;
        }
        Document others = collection.find(id).first();
        return others == null ? begun : others;
    }

    private boolean claim(Series series, int n, String owner) {
        Document id = new Document("_id", key(series) + ":" + n);
        Document taken = collection.find(id).first();
        if (taken == null && inserted(new Document(id).append("owner", owner))) {
            collection.updateOne(
                    new Document("_id", key(series)),
                    new Document("$max", new Document("last", n)),
                    new UpdateOptions().upsert(true));
            return true;
        }
        Document claim = taken == null ? collection.find(id).first() : taken;
        return claim != null && owner.equals(claim.getString("owner"));
    }

    /** A hint only: it may lag behind the claims. */
    private int last(Series series) {
        Document hint = collection.find(new Document("_id", key(series))).first();
        return hint == null ? 0 : hint.getInteger("last", 0);
    }

    private boolean inserted(Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException taken) {
            if (ErrorCategory.fromErrorCode(taken.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return false;
        }
    }

    private static String key(Series series) {
        return series.jurisdiction() + ":" + series.code() + ":" + series.year();
    }
}
