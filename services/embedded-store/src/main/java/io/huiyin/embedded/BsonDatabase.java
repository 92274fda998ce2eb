package io.huiyin.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** One database: a map of BSON bytes per collection, a map per unique index, no map for {@code _id}. */
final class BsonDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    // the backend finds the databases of a file by this prefix
    private static final String DATA_PREFIX = "databases.";
    private static final String ID_INDEX = "_id_";

    private final MVStore store;

    BsonDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new BsonCollection(this, name, options, data(name), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (name.equals(ID_INDEX)) {
            return new IdIndex(data(collection), name, keys);
        }
        return new UniqueIndex(store.openMap(indexMap(collection, name)), name, keys, sparse);
    }

    /** Accepted and listed, but queries do not use it: they scan. */
    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new EmptyIndex<>(name, keys) {
            @Override
            public boolean isEmpty() {
                return false; // else the whole collection would be walked at every start to fill nothing
            }
        };
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(indexMap(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(data(name));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        store.getMapNames().stream()
                .filter(map -> map.startsWith(DATA_PREFIX + databaseName + ".") || map.startsWith(databaseName + "."))
                .toList()
                .forEach(store::removeMap);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        MVMap<Object, byte[]> data = store.openMap(DATA_PREFIX + collection.getFullName(), bytesMap());
        super.moveCollection(from, collection, newName);
        store.renameMap(data, DATA_PREFIX + getFullCollectionNamespace(newName));
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Object, byte[]> data(String collection) {
        return store.openMap(DATA_PREFIX + getFullCollectionNamespace(collection), bytesMap());
    }

    private String indexMap(String collection, String index) {
        return getFullCollectionNamespace(collection) + "._index_" + index;
    }

    private static MVMap.Builder<Object, byte[]> bytesMap() {
        return new MVMap.Builder<Object, byte[]>().valueType(ByteArrayDataType.INSTANCE);
    }
}
