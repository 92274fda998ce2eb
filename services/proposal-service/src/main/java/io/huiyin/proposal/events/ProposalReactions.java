package io.huiyin.proposal.events;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.messaging.consume.EventHandler;
import io.huiyin.proposal.assignment.StopMerged;
import org.springframework.stereotype.Component;

/** What one proposal said, for another: they meet only by events. */
@Component
class ProposalReactions implements EventHandler {
    private final StopMerged stopMerged;

    ProposalReactions(StopMerged stopMerged) {
        this.stopMerged = stopMerged;
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof ProposalMerged merge) {
            stopMerged.stop(event, merge);
        }
    }
}
