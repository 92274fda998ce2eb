package io.huiyin.handling.events;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.handling.round.ChangeCoUnits;
import io.huiyin.handling.round.MoveDuty;
import io.huiyin.handling.round.StopHandling;
import io.huiyin.handling.round.TakeOnProposal;
import io.huiyin.handling.round.TakeOverMerged;
import io.huiyin.messaging.consume.EventHandler;
import org.springframework.stereotype.Component;

/** The offices decided: assigned, reassigned, co-units changed, merged, stopped. */
@Component
class ProposalReactions implements EventHandler {
    private final TakeOnProposal takeOnProposal;
    private final MoveDuty moveDuty;
    private final StopHandling stopHandling;
    private final ChangeCoUnits changeCoUnits;
    private final TakeOverMerged takeOverMerged;

    ProposalReactions(
            TakeOnProposal takeOnProposal,
            MoveDuty moveDuty,
            StopHandling stopHandling,
            ChangeCoUnits changeCoUnits,
            TakeOverMerged takeOverMerged) {
        this.takeOnProposal = takeOnProposal;
        this.moveDuty = moveDuty;
        this.stopHandling = stopHandling;
        this.changeCoUnits = changeCoUnits;
        this.takeOverMerged = takeOverMerged;
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof ProposalAssigned assigned) {
            takeOnProposal.takeOn(event, assigned);
        } else if (event.data() instanceof ProposalReassigned reassigned) {
            moveDuty.move(event, reassigned);
        } else if (event.data() instanceof ProposalStopped stopped) {
            stopHandling.stop(event, stopped);
        } else if (event.data() instanceof CoUnitJoined joined) {
            changeCoUnits.joined(event, joined);
        } else if (event.data() instanceof CoUnitLeft left) {
            changeCoUnits.left(event, left);
        } else if (event.data() instanceof ProposalMerged merged) {
            takeOverMerged.takeOver(event, merged);
        }
    }
}
