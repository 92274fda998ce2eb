package io.huiyin.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a long answer: the ids, read batch by batch. As with MongoDB, what changed meanwhile is shown as it is
 * now, and what no longer matches is left out.
 */
final class PagedCursor extends AbstractCursor {
    private static final int DEFAULT_BATCH = 1000;
    // a reply may carry 48 MB
    private static final int BATCH_BYTES = 12 * 1024 * 1024;

    private final BsonCollection collection;
    private final List<Object> positions;
    private final Document query;
    private final @Nullable Document projection;
    private int next;

    PagedCursor(
            long id, BsonCollection collection, List<Object> positions, Document query, @Nullable Document projection) {
        super(id);
        this.collection = collection;
        this.positions = positions;
        this.query = query;
        this.projection = projection;
    }

    @Override
    public synchronized boolean isEmpty() {
        return next >= positions.size();
    }

    @Override
    public synchronized List<Document> takeDocuments(int atMost) {
        int batch = atMost > 0 ? atMost : DEFAULT_BATCH;
        List<Document> documents = new ArrayList<>();
        long bytes = 0;
        while (next < positions.size() && documents.size() < batch && bytes < BATCH_BYTES) {
            Object position = positions.get(next++);
            Document document = collection.read(position, query, projection);
            if (document != null) {
                documents.add(document);
                bytes += collection.storedBytes(position);
            }
        }
        return documents;
    }
}
