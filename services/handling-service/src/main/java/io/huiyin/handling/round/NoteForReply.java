package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.ExpectedOpinion;
import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.reply.ReplyState;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.util.function.Consumer;

/** The present round's reply, and the opinions, learn what the other parts of this office said. */
public final class NoteForReply {
    private final AggregateRepository<Handling> handlings;
    private final AggregateRepository<Reply> replies;
    private final AggregateRepository<Opinion> opinions;

    NoteForReply(
            AggregateRepository<Handling> handlings,
            AggregateRepository<Reply> replies,
            AggregateRepository<Opinion> opinions) {
        this.handlings = handlings;
        this.replies = replies;
        this.opinions = opinions;
    }

    public void received(EventEnvelope event, AssignmentReceived received) {
        stands(event, received.proposalId(), received.assignmentId(), received.role(), Standing.RECEIVED);
    }

    public void returned(EventEnvelope event, AssignmentReturned returned) {
        stands(event, returned.proposalId(), returned.assignmentId(), returned.role(), Standing.RETURNED);
    }

    public void opinionSubmitted(EventEnvelope event, OpinionSubmitted submitted) {
        ExpectedOpinion.Given given = new ExpectedOpinion.Given(
                submitted.text(),
                submitted.disclosure(),
                submitted.documentNumber(),
                submitted.submittedOn(),
                submitted.onTime());
        presentReply(
                event,
                submitted.proposalId(),
                reply ->
                        reply.opinionStands(submitted.assignmentId(), submitted.ordinal() - 1, submitted.due(), given));
    }

    public void opinionSentBack(EventEnvelope event, OpinionSentBack sentBack) {
        presentReply(
                event,
                sentBack.proposalId(),
                reply -> reply.opinionStands(sentBack.assignmentId(), sentBack.sendBack(), sentBack.due(), null));
    }

    /** A submission counts on another day (D11). */
    public void corrected(EventEnvelope event, CorrectionDecided decided) {
        if (decided.act() == CorrectedAct.OPINION && decided.confirmed()) {
            presentReply(
                    event,
                    decided.proposalId(),
                    reply -> reply.opinionCounted(
                            decided.assignmentId(), decided.round(), decided.countsOn(), decided.onTime()));
        }
    }

    public void closed(EventEnvelope event, ProposalClosed closed) {
        String replyId = Ids.reply(event.jurisdiction(), closed.proposalId(), closed.round());
        hear(replyId, event, reply -> reply.end("办结"));
    }

    private void stands(
            EventEnvelope event, String proposalId, String assignmentId, AssignmentRole role, Standing standing) {
        if (role == AssignmentRole.LEAD) {
            presentReply(event, proposalId, reply -> reply.assignmentStands(assignmentId, standing));
        } else {
            opinions.hear(
                    Ids.opinion(event.jurisdiction(), proposalId, assignmentId), event, "note-assignment", opinion -> {
                        opinion.assignmentStands(standing);
                        return Decision.nothing();
                    });
        }
    }

    private void presentReply(EventEnvelope event, String proposalId, Consumer<Reply> note) {
        String handlingId = Ids.handling(event.jurisdiction(), proposalId);
        int round = handlings
                .find(handlingId)
                .orElseThrow(() -> new NotYetHeard(handlingId, event.type()))
                .current()
                .round();
        hear(Ids.reply(event.jurisdiction(), proposalId, round), event, note);
    }

    /** What the reply knows already, because an act told it or because a round carried it over, is not written again. */
    private void hear(String replyId, EventEnvelope event, Consumer<Reply> note) {
        Reply present = replies.find(replyId).orElseThrow(() -> new NotYetHeard(replyId, event.type()));
        ReplyState before = present.snapshot();
        note.accept(present);
        if (!present.snapshot().equals(before)) {
            replies.hear(replyId, event, "note-for-reply", reply -> {
                note.accept(reply);
                return Decision.nothing();
            });
        }
    }
}
