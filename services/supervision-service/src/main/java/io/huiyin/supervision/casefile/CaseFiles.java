package io.huiyin.supervision.casefile;

import java.util.Optional;
import java.util.function.Consumer;

/** The stored case files. Only the projection, the index and {@link ReadCase} use them: nothing here knows a scope. */
public interface CaseFiles {
    /** By id. */
    Optional<CaseFile> find(String id);

    /**
     * Writes one section and the announcement of the change in one document write.
     *
     * @return whether nobody else had written since {@code before} was read
     */
    boolean save(CaseFile before, String aggregateId, Section section);

    /** Hands over every case file, one at a time. */
    void forEach(Consumer<CaseFile> use);

    /** Forgets all of them, for a rebuild. */
    void deleteAll();
}
