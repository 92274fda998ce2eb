package io.huiyin.proposal.register;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.Sessions;
import java.util.List;
import java.util.Map;

/** Enters one proposal in the register (R5); it gets its number later. */
public final class RegisterProposal {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;
    private final KeyClaims keys;
    private final DomainClock clock;

    public RegisterProposal(
            Sessions sessions, AggregateRepository<Proposal> proposals, KeyClaims keys, DomainClock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Registers it; a retry of the same command meets the same proposal.
     *
     * @throws Rejected when the session is unknown or closed, the actor submits the other kind, or the content breaks a rule
     */
    public Receipt register(CommandContext command, String sessionId, ProposalDraft draft) {
        Session session = sessions.get(command.jurisdiction(), sessionId);
        session.dayOfAct(command.occurredOn(), clock.instant());
        ProposalContent content = ProposalContent.check(draft, session).orThrow();
        Offices.requireSubmits(command.actor(), content.kind());
        String proposalId = keys.owner(command, Claim.Purpose.REGISTRATION, Ids.timeOrdered(clock.instant()));
        return proposals.create(Ids.of(command.jurisdiction(), proposalId), command, () -> {
            session.requireOpen(); // not before: a retry of what was registered in time gets its answer
            Proposal proposal = Proposal.register(session, proposalId, content, RegistrationChannel.SINGLE);
            return new Created<>(
                    proposal, new Decision(List.of(proposal.registered()), Map.of("proposalId", proposalId)));
        });
    }
}
