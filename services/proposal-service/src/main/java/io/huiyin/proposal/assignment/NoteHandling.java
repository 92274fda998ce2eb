package io.huiyin.proposal.assignment;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.proposal.register.Progress;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.session.Sessions;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The register learns what its decisions depend on: returns, 签批, rounds, 办结 (A12). */
public final class NoteHandling {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;

    public NoteHandling(Sessions sessions, AggregateRepository<Proposal> proposals) {
        this.sessions = sessions;
        this.proposals = proposals;
    }

    /** 退办; the unit it proposes is looked up in the session. */
    public void returned(EventEnvelope event, AssignmentReturned returned) {
        proposals.hear(id(event), event, "note-handling", proposal -> {
            UnitRef proposed = proposed(event.jurisdiction(), proposal.sessionId(), returned.proposedUnitId());
            proposal.progressed(progress -> progress.returned(returned, event.occurredon(), proposed));
            return Decision.nothing();
        });
    }

    /** 签批; a delivered reply was signed. */
    public void signedOff(EventEnvelope event, int round) {
        note(event, progress -> progress.signed(round));
    }

    public void roundOpened(EventEnvelope event, RoundOpened opened) {
        note(event, progress -> progress.opened(opened.round()));
    }

    public void closed(EventEnvelope event, ProposalClosed closed) {
        note(event, progress -> progress.closed(closed.round(), closed.closedOn()));
    }

    private void note(EventEnvelope event, UnaryOperator<Progress> heard) {
        proposals.hear(id(event), event, "note-handling", proposal -> {
            proposal.progressed(heard);
            return Decision.nothing();
        });
    }

    private @Nullable UnitRef proposed(String jurisdiction, String sessionId, @Nullable String text) {
        return text == null
                ? null
                : sessions.get(jurisdiction, sessionId).unit(text).orElse(null);
    }

    private static String id(EventEnvelope event) {
        return Ids.of(event.jurisdiction(), event.subject());
    }
}
