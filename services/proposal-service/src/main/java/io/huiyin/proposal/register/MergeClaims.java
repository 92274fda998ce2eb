package io.huiyin.proposal.register;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.proposal.register.Claim.Purpose;
import java.util.Optional;

/** A12: a proposal is taken over by one other, also while it has not yet heard of it. */
public final class MergeClaims {
    private final Claims claims;
    private final AggregateRepository<Proposal> proposals;

    public MergeClaims(Claims claims, AggregateRepository<Proposal> proposals) {
        this.claims = claims;
        this.proposals = proposals;
    }

    /**
     * Claims it, or finds that the same one holds it already.
     *
     * @throws Rejected MergeUnderWay when another one took it over, or is about to
     */
    public void claim(Proposal into, Proposal merged) {
        String jurisdiction = Ids.jurisdiction(merged.id());
        Claim wanted = new Claim(Ids.of(jurisdiction, "merge", merged.proposalId()), Purpose.MERGE, into.proposalId());
        Claim held = claims.claim(wanted);
        if (!held.equals(wanted) && !(abandoned(jurisdiction, held, merged) && claims.handOver(held, wanted.owner()))) {
            throw new Rejected(new ProposalRejected.MergeUnderWay(held.owner()));
        }
    }

    /** Its holder did not take it over and can no longer. */
    private boolean abandoned(String jurisdiction, Claim held, Proposal merged) {
        Optional<Proposal> holder = proposals.find(Ids.of(jurisdiction, held.owner()));
        return holder.filter(other -> other.hasAbsorbed(merged.proposalId()) || MergeRules.allowed(other, merged))
                .isEmpty();
    }
}
