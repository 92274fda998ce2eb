package io.huiyin.handling.events;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.handling.round.NoteForReply;
import io.huiyin.handling.round.NoteProgress;
import io.huiyin.messaging.consume.EventHandler;
import org.springframework.stereotype.Component;

/** What one aggregate of this office said, for the others: they meet only by events. */
@Component
class HandlingReactions implements EventHandler {
    private final NoteForReply noteForReply;
    private final NoteProgress noteProgress;

    HandlingReactions(NoteForReply noteForReply, NoteProgress noteProgress) {
        this.noteForReply = noteForReply;
        this.noteProgress = noteProgress;
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof AssignmentReceived received) {
            noteForReply.received(event, received);
        } else if (event.data() instanceof AssignmentReturned returned) {
            noteForReply.returned(event, returned);
        } else if (event.data() instanceof OpinionSubmitted submitted) {
            noteForReply.opinionSubmitted(event, submitted);
        } else if (event.data() instanceof ReplyDelivered delivered) {
            noteProgress.delivered(event, delivered);
        } else if (event.data() instanceof DueMoved moved) {
            noteProgress.dueMoved(event, moved);
        } else if (event.data() instanceof ProposalClosed closed) {
            noteForReply.closed(event, closed);
        }
    }
}
