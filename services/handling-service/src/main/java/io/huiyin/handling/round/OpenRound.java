package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.reply.ReplyState;
import io.huiyin.handling.signoff.ChainsInForce;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.LocalDate;

/**
 * 不满意, or the panel it led to: the next round with its one month (R33, A5). Its reply is there before the round is announced, so that whoever hears
 * it finds it.
 */
public final class OpenRound {
    private static final String REACTION = "open-round";

    private final AggregateRepository<Reply> replies;
    private final AggregateRepository<Handling> handlings;
    private final ChainsInForce chains;

    OpenRound(AggregateRepository<Reply> replies, AggregateRepository<Handling> handlings, ChainsInForce chains) {
        this.replies = replies;
        this.handlings = handlings;
        this.chains = chains;
    }

    /** A round's second 不满意 opens nothing more; at the limit the office's panel is convened instead (A5). */
    public void open(EventEnvelope event, DissatisfactionRecorded dissatisfaction) {
        int round = dissatisfaction.round();
        Handling handling = handling(event, dissatisfaction.proposalId());
        if (handling.opensRoundAfter(round)) {
            DueDate due = handling.rules().rehandlingDue(dissatisfaction.receivedOn());
            createReply(event, handling, dissatisfaction.proposalId(), round, dissatisfaction.receivedOn(), due);
        }
        handlings.hear(
                Ids.handling(event.jurisdiction(), dissatisfaction.proposalId()),
                event,
                REACTION,
                current -> Decision.of(
                        current.dissatisfied(round, dissatisfaction.receivedOn(), dissatisfaction.reason())));
    }

    /** The office's panel decided: on a further round (A5), its month runs from that day. */
    public void further(EventEnvelope event, PanelDecided decided) {
        Handling handling = handling(event, decided.proposalId());
        if (handling.wantsRoundAfter(decided.round())) {
            DueDate due = handling.rules().furtherRoundDue(decided.decidedOn());
            createReply(event, handling, decided.proposalId(), decided.round(), decided.decidedOn(), due);
            handlings.hear(
                    Ids.handling(event.jurisdiction(), decided.proposalId()),
                    event,
                    REACTION,
                    current -> Decision.of(current.openFurtherRound(decided.round(), decided.decidedOn())));
        }
    }

    private Handling handling(EventEnvelope event, String proposalId) {
        String handlingId = Ids.handling(event.jurisdiction(), proposalId);
        return handlings.find(handlingId).orElseThrow(() -> new NotYetHeard(handlingId, event.type()));
    }

    private void createReply(
            EventEnvelope event, Handling handling, String proposalId, int former, LocalDate openedOn, DueDate due) {
        ReplyState before =
                replies.get(Ids.reply(event.jurisdiction(), proposalId, former)).snapshot();
        String replyId = Ids.reply(event.jurisdiction(), proposalId, former + 1);
        replies.create(
                replyId,
                CommandContext.causedBy(event, REACTION),
                () -> new Created<>(
                        Reply.restore(before.nextRound(replyId, openedOn, due)
                                .through(chains.of(
                                        event.jurisdiction(),
                                        before.lead().unit().unitId(),
                                        DocumentKind.REPLY,
                                        handling.rules().pack()))),
                        Decision.nothing()));
    }
}
