package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.util.function.Consumer;

/** The reply of the present round. While the next one is being opened, its reply is there before the handling knows of it. */
public final class PresentReply {
    private final AggregateRepository<Handling> handlings;
    private final AggregateRepository<Reply> replies;

    PresentReply(AggregateRepository<Handling> handlings, AggregateRepository<Reply> replies) {
        this.handlings = handlings;
        this.replies = replies;
    }

    /** As the office assigned it. */
    String title(EventEnvelope event, String proposalId) {
        return replies.get(id(event, proposalId, round(event, proposalId)))
                .snapshot()
                .subject()
                .matter()
                .title();
    }

    /** @throws NotYetHeard while 交办 is still on its way here */
    void hear(EventEnvelope event, String proposalId, String reaction, Consumer<Reply> note) {
        int round = round(event, proposalId);
        hear(id(event, proposalId, round), event, reaction, note);
        String next = id(event, proposalId, round + 1);
        if (replies.find(next).isPresent()) {
            hear(next, event, reaction, note);
        }
    }

    private void hear(String replyId, EventEnvelope event, String reaction, Consumer<Reply> note) {
        replies.hear(replyId, event, reaction, reply -> {
            note.accept(reply);
            return Decision.nothing();
        });
    }

    private int round(EventEnvelope event, String proposalId) {
        String handlingId = Ids.handling(event.jurisdiction(), proposalId);
        return handlings
                .find(handlingId)
                .orElseThrow(() -> new NotYetHeard(handlingId, event.type()))
                .current()
                .round();
    }

    private static String id(EventEnvelope event, String proposalId, int round) {
        return Ids.reply(event.jurisdiction(), proposalId, round);
    }
}
