package io.huiyin.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index on other fields than {@code _id}; its keys are kept as BSON bytes. */
final class UniqueIndex extends NarrowingIndex {
    private final MVMap<Object, Object> positions;

    UniqueIndex(MVMap<Object, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(bytes(key));
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(bytes(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(bytes(key), position) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        Stream<Entry<KeyValue, Object>> entries =
                positions.entrySet().stream().map(entry -> Map.entry(key((byte[]) entry.getKey()), entry.getValue()));
        return entries::iterator;
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    private static byte[] bytes(KeyValue key) {
        Document values = new Document();
        for (Object value : key.normalized()) {
            values.put(Integer.toString(values.size()), value);
        }
        return BsonBytes.of(values);
    }

    private static KeyValue key(byte[] bytes) {
        return new KeyValue(new ArrayList<>(BsonBytes.toDocument(bytes).values()));
    }
}
