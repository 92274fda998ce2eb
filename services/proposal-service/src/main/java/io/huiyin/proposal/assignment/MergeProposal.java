package io.huiyin.proposal.assignment;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.proposal.register.MergeClaims;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.Sessions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 并案 (A12): written first on the proposal that goes on; the merged one stops when it hears of it ({@link StopMerged}). A crash
 * in between is mended by the event.
 */
public final class MergeProposal {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;
    private final MergeClaims claims;
    private final DomainClock clock;

    public MergeProposal(
            Sessions sessions, AggregateRepository<Proposal> proposals, MergeClaims claims, DomainClock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Merges it; the answer is of the one that goes on.
     *
     * @param id the one that is merged; {@code If-Match} is about it
     * @param into the one that goes on, with or without the jurisdiction
     * @throws Rejected when they are not of one session and kind, or either is not in a state for it
     */
    public Receipt merge(CommandContext command, String id, @Nullable String into, @Nullable String reason) {
        String because = Because.require("并案", reason);
        if (into == null || into.isBlank()) {
            throw new Rejected(new RequestRejected.ValueMissing("并入的建议提案"));
        }
        String jurisdiction = command.jurisdiction();
        String targetId = into.startsWith(jurisdiction + ":") ? into : Ids.of(jurisdiction, into.strip());
        Session session = sessions.get(jurisdiction, proposals.get(id).sessionId());
        LocalDate on = session.dayOfAct(command.occurredOn(), clock.instant());
        return proposals.change(targetId, ofTarget(command), target -> {
            requireSeen(command, id);
            Proposal merged = proposals.get(id);
            ProposalMerged event = target.absorb(merged, because, on);
            claims.claim(target, merged);
            return new Decision(
                    List.of(event), Map.of("mergedProposalId", event.mergedProposalId(), "into", event.proposalId()));
        });
    }

    private void requireSeen(CommandContext command, String id) {
        Long seen = command.expectedSequence();
        long present = proposals.sequence(id);
        if (seen != null && seen != present) {
            throw new Rejected(new RequestRejected.StaleVersion(seen, present));
        }
    }

    private static CommandContext ofTarget(CommandContext command) {
        return new CommandContext(
                command.commandId(),
                command.requestHash(),
                command.actor(),
                command.jurisdiction(),
                command.occurredOn(),
                command.causationId(),
                null);
    }
}
