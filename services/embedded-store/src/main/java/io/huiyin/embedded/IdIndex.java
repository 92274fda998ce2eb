package io.huiyin.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the data itself is keyed by it, so there is nothing that could disagree with the data. */
final class IdIndex extends NarrowingIndex {
    private final MVMap<Object, byte[]> data;

    IdIndex(MVMap<Object, byte[]> data, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.data = data;
    }

    /** Where a document with this {@code _id} is kept: 1 and 1.0 are the same key. */
    static Object position(@Nullable Object id) {
        return Objects.requireNonNull(
                Missing.ofNullable(new KeyValue(id).normalized().get(0)));
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        Object position = position(key.get(0));
        return data.containsKey(position) ? position : null;
    }

    /** The collection removes the document itself right after. */
    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return getPosition(key);
    }

    /** The collection has put the document already. */
    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return true;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        Stream<Entry<KeyValue, Object>> keys =
                data.keySet().stream().map(position -> Map.entry(new KeyValue(position), position));
        return keys::iterator;
    }

    @Override
    public long getCount() {
        return data.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
