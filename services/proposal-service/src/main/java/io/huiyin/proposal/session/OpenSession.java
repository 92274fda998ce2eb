package io.huiyin.proposal.session;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.IdempotencyKeyReused;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.proposal.session.SessionRejected.SessionExists;
import java.util.List;
import java.util.Map;

/** Sets up a yearly session (R1–R5). */
public final class OpenSession {
    private final AggregateRepository<Session> sessions;
    private final DomainClock clock;

    public OpenSession(AggregateRepository<Session> sessions, DomainClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @throws Rejected when it exists already or the draft is not complete and consistent
     */
    public Receipt open(CommandContext command, SessionDraft draft) {
        Session session = Session.open(draft, command.jurisdiction());
        session.dayOfAct(command.occurredOn(), clock.instant());
        try {
            return sessions.create(
                    session.id(),
                    command,
                    () -> new Created<>(
                            session,
                            new Decision(List.of(session.opened()), Map.of("sessionId", session.sessionId()))));
        } catch (Rejected rejected) {
            if (rejected.rejection() instanceof IdempotencyKeyReused) {
                return existing(session, command);
            }
            throw rejected;
        }
    }

    /** A key known to the session was used with another body; an unknown one tries to open it a second time. */
    private Receipt existing(Session session, CommandContext command) {
        return sessions.change(session.id(), command, opened -> {
            throw new Rejected(new SessionExists(opened.sessionId()));
        });
    }
}
