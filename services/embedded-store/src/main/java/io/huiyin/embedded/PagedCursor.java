package io.huiyin.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a long answer: the ids, read batch by batch. As with MongoDB, what changed meanwhile is shown as it is
 * now, and what no longer matches is left out.
 */
final class PagedCursor extends AbstractCursor {
    private static final int DEFAULT_BATCH = 1000;
    // a reply may carry 48 MB
    private static final int BATCH_BYTES = 12 * 1024 * 1024;

    private final List<Object> positions;
    private final Function<Object, @Nullable Document> read;
    private final DocumentMap data;
    private int next;

    /** @param read the document as it is to be sent now, or null when it no longer belongs to the answer */
    PagedCursor(long id, List<Object> positions, Function<Object, @Nullable Document> read, DocumentMap data) {
        super(id);
        this.positions = positions;
        this.read = read;
        this.data = data;
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
            Document document = read.apply(position);
            if (document != null) {
                documents.add(document);
                bytes += data.storedBytes(position);
            }
        }
        return documents;
    }
}
