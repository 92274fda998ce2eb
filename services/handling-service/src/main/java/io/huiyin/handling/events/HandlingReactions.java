package io.huiyin.handling.events;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.handling.round.NoteForReply;
import io.huiyin.handling.round.NoteProgress;
import io.huiyin.handling.round.OpenRound;
import io.huiyin.handling.round.ReleaseCoUnits;
import io.huiyin.messaging.consume.EventHandler;
import org.springframework.stereotype.Component;

/** What one aggregate of this office said, for the others: they meet only by events. */
@Component
class HandlingReactions implements EventHandler {
    private final NoteForReply noteForReply;
    private final NoteProgress noteProgress;
    private final ReleaseCoUnits releaseCoUnits;
    private final OpenRound openRound;

    HandlingReactions(
            NoteForReply noteForReply, NoteProgress noteProgress, ReleaseCoUnits releaseCoUnits, OpenRound openRound) {
        this.noteForReply = noteForReply;
        this.noteProgress = noteProgress;
        this.releaseCoUnits = releaseCoUnits;
        this.openRound = openRound;
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof AssignmentReceived received) {
            noteForReply.received(event, received);
        } else if (event.data() instanceof AssignmentReturned returned) {
            noteForReply.returned(event, returned);
        } else if (event.data() instanceof OpinionSubmitted submitted) {
            noteForReply.opinionSubmitted(event, submitted);
        } else if (event.data() instanceof OpinionSentBack sentBack) {
            noteForReply.opinionSentBack(event, sentBack);
        } else if (event.data() instanceof ReplyDelivered delivered) {
            noteProgress.delivered(event, delivered);
        } else if (event.data() instanceof DueMoved moved) {
            noteProgress.dueMoved(event, moved);
        } else if (event.data() instanceof CorrectionDecided decided) {
            noteForReply.corrected(event, decided);
            noteProgress.corrected(event, decided);
        } else if (event.data() instanceof ProposalClosed closed) {
            noteForReply.closed(event, closed);
            releaseCoUnits.release(event, closed);
        } else if (event.data() instanceof PanelDecided decided) {
            openRound.further(event, decided);
        }
    }
}
