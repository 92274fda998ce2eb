package io.huiyin.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose values are immutable BSON bytes. Writes hold the collection's lock; reads hold none: they walk a
 * snapshot of the map and decode their own copies.
 */
final class BsonCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final DocumentMap data;
    // a copy, so that a query need not wait for an index that is being built
    private volatile List<Index<Object>> usableIndexes = List.of();

    BsonCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> data,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.data = new DocumentMap(data);
    }

    // ---- reading

    /** Not synchronized, unlike the class above: nothing here is torn by a write. */
    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        Document selector = parameters.getQuerySelector();
        String prefix = selector.containsKey("query") ? "" : selector.containsKey("$query") ? "$" : null;
        Document query = prefix == null ? selector : documentOrEmpty(selector.get(prefix + "query"));
        Document orderBy = prefix == null ? null : (Document) selector.get(prefix + "orderby");
        return queryDocuments(
                query,
                orderBy,
                parameters.getNumberToSkip(),
                parameters.getLimit(),
                parameters.getBatchSize(),
                parameters.getProjection());
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        if (batchSize <= 0) {
            Stream<Document> documents = candidates(query, orderBy).map(DocumentWithPosition::getDocument);
            return matchDocumentsFromStream(documents, query, orderBy, skip, limit, 0, projection);
        }
        // everything in any order: no document need be looked at to know which
        List<Object> positions = query.isEmpty() && (orderBy == null || orderBy.isEmpty())
                ? part(data.positions(), skip, limit)
                : matchingPositions(candidates(query, orderBy), query, orderBy, skip, limit);
        PagedCursor cursor = new PagedCursor(
                cursorRegistry.generateCursorId(), positions, position -> read(position, query, projection), data);
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    /** The document now at a position, projected, or null when it has gone or matches no more. */
    private @Nullable Document read(Object position, Document query, @Nullable Document projection) {
        Document document = getDocument(position);
        if (document == null || !documentMatchesQuery(document, query)) {
            return null;
        }
        if (projection == null || projection.isEmpty()) {
            return document;
        }
        return matchDocumentsFromStream(Stream.of(document), new Document(), null, 0, 0, 0, projection)
                .collectDocuments()
                .get(0);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    /** Ids only, so that a query over everything does not hold everything in memory. */
    private List<Object> matchingPositions(
            Stream<DocumentWithPosition<Object>> candidates,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit) {
        Stream<DocumentWithPosition<Object>> rows =
                candidates.filter(row -> documentMatchesQuery(row.getDocument(), query));
        DocumentComparator order = deriveComparator(orderBy);
        if (order != null && orderBy != null) {
            rows = rows.map(row ->
                            new DocumentWithPosition<>(sortFields(row.getDocument(), orderBy), row.getPosition()))
                    .sorted((one, other) -> order.compare(one.getDocument(), other.getDocument()));
        }
        return part(rows.map(DocumentWithPosition::getPosition), skip, limit);
    }

    private static List<Object> part(Stream<Object> positions, int skip, int limit) {
        Stream<Object> rest = positions.skip(skip);
        return (limit > 0 ? rest.limit(limit) : rest).collect(Collectors.toList());
    }

    private static Document sortFields(Document document, Document orderBy) {
        Document fields = new Document();
        for (String path : orderBy.keySet()) {
            String field = Utils.firstFragment(path);
            if (document.containsKey(field)) {
                fields.put(field, document.get(field));
            }
        }
        return fields;
    }

    private Stream<DocumentWithPosition<Object>> candidates(Document query, @Nullable Document orderBy) {
        for (Index<Object> index : usableIndexes) {
            if (index.canHandle(query)) {
                Set<Object> positions = new LinkedHashSet<>();
                index.getPositions(query).forEach(positions::add);
                // a position may be gone by now: a delete takes it from the index and from the data in turn
                return positions.stream()
                        .map(position -> new DocumentWithPosition<>(getDocument(position), position))
                        .filter(row -> row.getDocument() != null);
            }
        }
        return data.stream(isNaturalDescending(orderBy));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return data.stream(false);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        return data.get(position);
    }

    @Override
    public int count() {
        return data.size();
    }

    // ---- writing

    @Override
    protected Object addDocumentInternal(Document document) {
        String idField = getIdField();
        Object position =
                idField == null ? UUID.randomUUID() : IdIndex.position(Utils.getSubdocumentValue(document, idField));
        if (!data.add(position, document)) {
            throw new IllegalStateException("there is a document at " + position + " in " + this + " already");
        }
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        data.put(position, newDocument);
    }

    @Override
    protected void removeDocument(Object position) {
        if (!data.remove(position)) {
            throw new NoSuchElementException("no document at " + position + " in " + this);
        }
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        usableIndexes = List.copyOf(getIndexes());
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
        usableIndexes = List.copyOf(getIndexes());
    }

    // ---- sizes are counted when asked for, not at every write

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return (int) Math.min(data.storedBytes(), Integer.MAX_VALUE);
    }

    private static Document documentOrEmpty(@Nullable Object value) {
        return value == null ? new Document() : (Document) value;
    }
}
