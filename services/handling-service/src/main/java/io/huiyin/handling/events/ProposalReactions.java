package io.huiyin.handling.events;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.handling.round.MoveDuty;
import io.huiyin.handling.round.StopHandling;
import io.huiyin.handling.round.TakeOnProposal;
import io.huiyin.messaging.consume.EventHandler;
import org.springframework.stereotype.Component;

/** The offices decided: assigned, reassigned, stopped. */
@Component
class ProposalReactions implements EventHandler {
    private final TakeOnProposal takeOnProposal;
    private final MoveDuty moveDuty;
    private final StopHandling stopHandling;

    ProposalReactions(TakeOnProposal takeOnProposal, MoveDuty moveDuty, StopHandling stopHandling) {
        this.takeOnProposal = takeOnProposal;
        this.moveDuty = moveDuty;
        this.stopHandling = stopHandling;
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof ProposalAssigned assigned) {
            takeOnProposal.takeOn(event, assigned);
        } else if (event.data() instanceof ProposalReassigned reassigned) {
            moveDuty.move(event, reassigned);
        } else if (event.data() instanceof ProposalStopped stopped) {
            stopHandling.stop(event, stopped);
        }
    }
}
