package io.huiyin.proposal.assignment;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.proposal.register.Proposal;

/** The merged proposal hears that another one answers for it, and ends (A12). */
public final class StopMerged {
    private final AggregateRepository<Proposal> proposals;

    public StopMerged(AggregateRepository<Proposal> proposals) {
        this.proposals = proposals;
    }

    /** Stops it; a second time nothing happens. */
    public void stop(EventEnvelope event, ProposalMerged merge) {
        String id = Ids.of(event.jurisdiction(), merge.mergedProposalId());
        proposals.hear(id, event, "stop-merged", merged -> Decision.of(merged.mergedInto(merge)));
    }
}
