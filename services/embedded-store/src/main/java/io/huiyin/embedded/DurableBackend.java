package io.huiyin.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Commands of the wire protocol on one file; a write is answered when it is on file. */
final class DurableBackend extends H2Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");
    private static final int FIRST_BATCH = 101;

    private final GroupCommit commits;
    private final BulkWrites bulkWrites = new BulkWrites();

    DurableBackend(MVStore store) {
        super(store);
        this.commits = new GroupCommit(store);
    }

    /**
     * @param file created where new
     * @throws MVStoreException when the file is locked by another process or damaged
     */
    static DurableBackend open(String file) {
        MVStore store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0) // a commit in the middle of a command would tear it
                .cacheSize(48)
                .open();
        store.setRetentionTime(0);
        return new DurableBackend(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BsonDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (writes(command, query)) {
            return commits.write(() ->
                    bulkWrites.run(command, query, part -> super.handleCommand(channel, database, command, part)));
        }
        if (command.equals("hello")) { // the server knows the question by its older name only
            return super.handleCommand(channel, database, "ismaster", query);
        }
        if (command.equals("find")) {
            query.putIfAbsent("batchSize", FIRST_BATCH);
        }
        return commits.read(() -> super.handleCommand(channel, database, command, query));
    }

    @Override
    public void close() {
        commits.close();
        super.close();
    }

    private static boolean writes(String command, Document query) {
        if (command.equals("aggregate")) {
            return query.get("pipeline") instanceof Collection<?> stages
                    && stages.stream()
                            .anyMatch(stage -> stage instanceof Document document
                                    && (document.containsKey("$out") || document.containsKey("$merge")));
        }
        return WRITES.contains(command.toLowerCase(Locale.ROOT));
    }
}
