package io.huiyin.embedded;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The stored bytes of a collection by position; every document handed out is decoded anew and belongs to the caller. */
record DocumentMap(MVMap<Object, byte[]> bytes) {
    @Nullable
    Document get(Object position) {
        byte[] stored = bytes.get(position);
        return stored == null ? null : BsonBytes.toDocument(stored);
    }

    /** A snapshot, in the order of the positions. */
    Stream<DocumentWithPosition<Object>> stream(boolean descending) {
        Cursor<Object, byte[]> cursor = bytes.cursor(null, null, descending);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(position -> new DocumentWithPosition<>(BsonBytes.toDocument(cursor.getValue()), position));
    }

    /** The same snapshot without looking at the documents. */
    Stream<Object> positions() {
        return bytes.keySet().stream();
    }

    /** Stores a new document, or changes nothing and answers false where there is one. */
    boolean add(Object position, Document document) {
        return bytes.putIfAbsent(position, BsonBytes.of(document)) == null;
    }

    void put(Object position, Document document) {
        bytes.put(position, BsonBytes.of(document));
    }

    boolean remove(Object position) {
        return bytes.remove(position) != null;
    }

    int size() {
        return bytes.size();
    }

    /** Size of what is stored at a position, an upper bound for what is sent of it. */
    int storedBytes(Object position) {
        byte[] stored = bytes.get(position);
        return stored == null ? 0 : stored.length;
    }

    long storedBytes() {
        return bytes.values().stream().mapToLong(stored -> stored.length).sum();
    }
}
