package io.huiyin.proposal.intake;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.Sessions;

/** How an import stands now, by its kept file and the present register. */
public final class ShowImport {
    private final Sessions sessions;
    private final Imports imports;
    private final Sentences sentences;
    private final RowJudge judge;

    public ShowImport(Sessions sessions, Imports imports, Sentences sentences, RowJudge judge) {
        this.sessions = sessions;
        this.imports = imports;
        this.sentences = sentences;
        this.judge = judge;
    }

    /** Shows it. @throws Rejected UnknownResource */
    public ImportResult show(String importId) {
        StoredImport stored = imports.find(importId).orElseThrow(() -> new Rejected(new UnknownResource(importId)));
        Session session = sessions.get(Ids.jurisdiction(importId), stored.sessionId());
        return result(importId, session, RegisterSheet.read(stored.file(), session, sentences));
    }

    ImportResult result(String importId, Session session, RegisterSheet sheet) {
        return ImportResult.of(
                importId,
                session,
                sheet,
                sheet.rows().stream()
                        .map(row -> judge.judge(session.jurisdiction(), row))
                        .toList());
    }
}
