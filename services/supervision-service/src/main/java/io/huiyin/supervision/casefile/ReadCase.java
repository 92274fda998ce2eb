package io.huiyin.supervision.casefile;

import java.util.Optional;

/** Reads one case for somebody; what he may not see is as unknown as what does not exist. */
public final class ReadCase {
    private final CaseFiles files;

    public ReadCase(CaseFiles files) {
        this.files = files;
    }

    /** The case, if it is registered and inside the scope. */
    public Optional<CaseView> read(String id, Scope scope) {
        return files.find(id).flatMap(CaseView::of).filter(scope::sees);
    }
}
