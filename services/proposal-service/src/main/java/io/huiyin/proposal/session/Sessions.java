package io.huiyin.proposal.session;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.proposal.session.SessionRejected.UnknownSession;

/** Finds sessions for the other features. */
public final class Sessions {
    private final AggregateRepository<Session> repository;

    public Sessions(AggregateRepository<Session> repository) {
        this.repository = repository;
    }

    /**
     * The session of a jurisdiction.
     *
     * @param session its id with or without the jurisdiction
     * @throws Rejected with UnknownSession
     */
    public Session get(String jurisdiction, String session) {
        String id = session.startsWith(jurisdiction + ":") ? session : Ids.of(jurisdiction, session);
        return repository.find(id).orElseThrow(() -> new Rejected(new UnknownSession(session)));
    }

    /** Sequence of its last event. */
    public long sequence(Session session) {
        return repository.sequence(session.id());
    }
}
