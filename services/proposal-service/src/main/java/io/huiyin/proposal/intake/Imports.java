package io.huiyin.proposal.intake;

import java.util.Optional;

/** Where uploaded workbooks are kept. */
public interface Imports {
    /** Keeps an upload, or finds the same one kept before; either way what is kept now. */
    StoredImport keep(StoredImport uploaded);

    /** The import of that id. */
    Optional<StoredImport> find(String id);
}
