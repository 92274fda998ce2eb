package io.huiyin.supervision.casefile.persistence;

import io.huiyin.supervision.casefile.CaseFile;
import io.huiyin.supervision.casefile.CaseFiles;
import io.huiyin.supervision.casefile.Section;
import io.huiyin.supervision.casefile.Sessions;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;

/** The same documents as in the store, in memory; with the same compare-and-set. */
public final class StoredInMemory implements CaseFiles {
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    public final SessionsInMemory sessions = new SessionsInMemory();
    public int writes;

    @Override
    public Optional<CaseFile> find(String id) {
        return Optional.ofNullable(documents.get(id)).map(CaseFileMapping::read);
    }

    @Override
    public synchronized boolean save(CaseFile before, String aggregateId, Section section) {
        long present = find(before.id()).map(CaseFile::version).orElse(0L);
        if (present != before.version()) {
            return false;
        }
        documents.put(
                before.id(),
                Document.parse(
                        CaseFileMapping.write(before.with(aggregateId, section)).toJson()));
        writes++;
        return true;
    }

    @Override
    public void forEach(Consumer<CaseFile> use) {
        documents.values().stream().map(CaseFileMapping::read).forEach(use);
    }

    @Override
    public void deleteAll() {
        documents.clear();
    }

    /** As {@link CanonicalDump}. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        new TreeMap<>(documents)
                .forEach((id, document) ->
                        dump.append(CanonicalDump.line(document)).append('\n'));
        sessions.stored.forEach(
                (id, section) -> dump.append(id).append(CanonicalDump.line(SectionMapping.write(section))));
        return dump.toString();
    }

    /** Sessions in memory. */
    public static final class SessionsInMemory implements Sessions {
        private final SortedMap<String, Section> stored = new TreeMap<>();

        @Override
        public Optional<Section> find(String id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public void save(String id, Section section) {
            stored.put(id, section);
        }

        @Override
        public void deleteAll() {
            stored.clear();
        }
    }
}
