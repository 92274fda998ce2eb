package io.huiyin.proposal.register;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.ProposalNumber;

/** A12: what may be merged into what. */
final class MergeRules {
    private MergeRules() {}

    /**
     * Whether one may take the other over.
     *
     * @return the number of the one that goes on
     * @throws Rejected with the first thing that is wrong
     */
    static ProposalNumber check(Proposal into, Proposal merged) {
        if (into.id().equals(merged.id())) {
            throw new Rejected(new ProposalRejected.MergeIntoItself());
        }
        Proposal.Stopped stopped = merged.snapshot().stopped();
        if (stopped != null) {
            throw new Rejected(new ProposalRejected.ProposalStopped(stopped.reason()));
        }
        if (!into.sessionId().equals(merged.sessionId()) || into.kind() != merged.kind()) {
            throw new Rejected(new ProposalRejected.MergeOfOtherBatch(merged.sessionId(), merged.kind()));
        }
        ProposalNumber number = number(into);
        requireUnsigned(merged, number(merged));
        Proposal.Stopped end = into.snapshot().stopped();
        if (end != null) {
            throw new Rejected(new ProposalRejected.MergeTargetStopped(number.printed(), end.reason()));
        }
        if (into.snapshot().assigned() == null) {
            throw new Rejected(new ProposalRejected.MergeTargetNotAssigned(number.printed()));
        }
        requireUnsigned(into, number);
        return number;
    }

    static boolean allowed(Proposal into, Proposal merged) {
        try {
            check(into, merged);
            return true;
        } catch (Rejected notAllowed) {
            return false;
        }
    }

    private static ProposalNumber number(Proposal proposal) {
        return proposal.number().orElseThrow(() -> new Rejected(new ProposalRejected.MergeNeedsNumbers()));
    }

    /** A closed one was signed off before. */
    private static void requireUnsigned(Proposal proposal, ProposalNumber number) {
        if (proposal.snapshot().progress().everSigned()) {
            throw new Rejected(new ProposalRejected.MergeAfterSignOff(number.printed()));
        }
    }
}
