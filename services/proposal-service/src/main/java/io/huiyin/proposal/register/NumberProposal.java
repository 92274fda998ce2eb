package io.huiyin.proposal.register;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.proposal.session.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives a registered proposal its number (R102, A13). */
public final class NumberProposal {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;
    private final NumberClaims numbers;
    private final DomainClock clock;

    public NumberProposal(
            Sessions sessions, AggregateRepository<Proposal> proposals, NumberClaims numbers, DomainClock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Numbers it.
     *
     * @throws Rejected when the number cannot be printed or is another's, or the proposal has one or was stopped
     */
    public Receipt number(CommandContext command, String id, @Nullable String category, @Nullable Integer serial) {
        NumberClaims.fault(category, serial).ifPresent(fault -> {
            throw new Rejected(fault);
        });
        Proposal found = proposals.get(id);
        Offices.requireKeeps(command.actor(), found.kind());
        sessions.get(command.jurisdiction(), found.sessionId()).dayOfAct(command.occurredOn(), clock.instant());
        ProposalNumber number = new ProposalNumber(
                found.sessionId(), found.kind(), Objects.requireNonNull(category), Objects.requireNonNull(serial));
        if (found.awaitsNumber()) {
            numbers.claim(command.jurisdiction(), number, found.proposalId());
        }
        // without a claim this answers a repeat or refuses: what it once was not waiting for it never waits for again
        return proposals.change(
                id,
                command,
                proposal -> new Decision(List.of(proposal.number(number)), Map.of("number", number.printed())));
    }
}
