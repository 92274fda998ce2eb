package io.huiyin.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that also serves filters with more keys than its own, such as {@code {_id, version}}, flat or inside
 * {@code $and}. It only narrows the candidates; the collection checks the whole filter on each of them.
 */
abstract class NarrowingIndex extends AbstractUniqueIndex<Object> {
    NarrowingIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return super.canHandle(query) || narrowed(query) != null;
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        Document narrowed = super.canHandle(query) ? query : narrowed(query);
        return narrowed == null ? List.of() : super.getPositions(narrowed);
    }

    /** The part of the filter that names this index's keys, or null when a key is missing or asked for by more than equality. */
    private @Nullable Document narrowed(Document query) {
        Document narrowed = new Document();
        for (String key : keys()) {
            Object value = condition(query, key);
            if (value == null) {
                return null;
            }
            narrowed.put(key, value);
        }
        return narrowed;
    }

    private @Nullable Object condition(Document query, String key) {
        Object own = equality(query.get(key));
        if (own != null) {
            return own;
        }
        if (query.get("$and") instanceof Collection<?> parts) {
            for (Object part : parts) {
                Object found = part instanceof Document document ? condition(document, key) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Object equality(@Nullable Object condition) {
        if (isPlain(condition)) {
            return condition;
        }
        if (condition instanceof Document document && document.size() == 1) {
            if (isPlain(document.get("$eq"))) {
                return document.get("$eq");
            }
            boolean allPlain = document.get("$in") instanceof Collection<?> values
                    && values.stream().allMatch(NarrowingIndex::isPlain);
            return allPlain && !isCompoundIndex() ? document : null;
        }
        return null;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof Boolean
                || value instanceof Instant;
    }
}
