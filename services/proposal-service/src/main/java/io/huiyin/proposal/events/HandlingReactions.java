package io.huiyin.proposal.events;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.messaging.consume.EventHandler;
import io.huiyin.proposal.assignment.NoteHandling;
import org.springframework.stereotype.Component;

/** How far the units are. */
@Component
class HandlingReactions implements EventHandler {
    private final NoteHandling noteHandling;

    HandlingReactions(NoteHandling noteHandling) {
        this.noteHandling = noteHandling;
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof AssignmentReturned returned) {
            noteHandling.returned(event, returned);
        } else if (event.data() instanceof ReplySignedOff signed) {
            noteHandling.signedOff(event, signed.round());
        } else if (event.data() instanceof ReplyDelivered delivered) {
            noteHandling.signedOff(event, delivered.round());
        } else if (event.data() instanceof RoundOpened opened) {
            noteHandling.roundOpened(event, opened);
        } else if (event.data() instanceof ProposalClosed closed) {
            noteHandling.closed(event, closed);
        }
    }
}
