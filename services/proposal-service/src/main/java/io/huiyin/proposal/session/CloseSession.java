package io.huiyin.proposal.session;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.ProposalEvent.SessionClosed;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The office closes a session: nothing new comes in, what is open goes on under its rules (R4). */
public final class CloseSession {
    private final AggregateRepository<Session> repository;
    private final Sessions sessions;
    private final OpenCases openCases;
    private final DomainClock clock;

    public CloseSession(
            AggregateRepository<Session> repository, Sessions sessions, OpenCases openCases, DomainClock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.openCases = openCases;
        this.clock = clock;
    }

    /** Closes it. @throws Rejected UnknownSession, SessionAlreadyClosed, OccurredInFuture */
    public Receipt close(CommandContext command, String sessionId) {
        String id = sessions.get(command.jurisdiction(), sessionId).id();
        return repository.change(id, command, session -> {
            LocalDate on = session.dayOfAct(command.occurredOn(), clock.instant());
            SessionClosed closed = session.close(on, openCases.count(session));
            return new Decision(List.of(closed), Map.of("openCases", Integer.toString(closed.openCases())));
        });
    }
}
