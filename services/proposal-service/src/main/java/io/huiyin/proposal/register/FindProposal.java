package io.huiyin.proposal.register;

import io.huiyin.messaging.aggregate.AggregateRepository;

/** Shows one proposal as it is in the register. */
public final class FindProposal {
    private final AggregateRepository<Proposal> proposals;

    public FindProposal(AggregateRepository<Proposal> proposals) {
        this.proposals = proposals;
    }

    /** One proposal and the sequence of its last event, or of one shortly before. */
    public record Found(long sequence, Proposal.State state) {}

    /** Finds it. @throws Rejected UnknownResource */
    public Found find(String id) {
        // in this order an act in between makes the sequence too old, which the next command notices
        long sequence = proposals.sequence(id);
        return new Found(sequence, proposals.get(id).snapshot());
    }
}
