package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
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

/**
 * 不满意: the next round with its one month (R33, A5). Its reply is there before the round is announced, so that whoever hears
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

    /** A round's second 不满意 opens nothing more. */
    public void open(EventEnvelope event, DissatisfactionRecorded dissatisfaction) {
        String proposalId = dissatisfaction.proposalId();
        int round = dissatisfaction.round();
        String handlingId = Ids.handling(event.jurisdiction(), proposalId);
        Handling handling = handlings.find(handlingId).orElseThrow(() -> new NotYetHeard(handlingId, event.type()));
        if (handling.opensRoundAfter(round)) {
            DueDate due = handling.rules().rehandlingDue(dissatisfaction.receivedOn());
            ReplyState former = replies.get(Ids.reply(event.jurisdiction(), proposalId, round))
                    .snapshot();
            String replyId = Ids.reply(event.jurisdiction(), proposalId, round + 1);
            replies.create(
                    replyId,
                    CommandContext.causedBy(event, REACTION),
                    () -> new Created<>(
                            Reply.restore(former.nextRound(replyId, dissatisfaction.receivedOn(), due)
                                    .through(chains.of(
                                            event.jurisdiction(),
                                            former.lead().unit().unitId(),
                                            DocumentKind.REPLY,
                                            handling.rules().pack()))),
                            Decision.nothing()));
        }
        handlings.hear(
                handlingId,
                event,
                REACTION,
                current -> Decision.of(
                        current.openRoundAfter(round, dissatisfaction.receivedOn(), dissatisfaction.reason())));
    }
}
