package io.huiyin.handling.reply;

import io.huiyin.contracts.value.Delivery;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.List;

/** The lead unit says how and when the reply reached every submitter (R81, A9, D9). */
public final class DeliverReply {
    private final AggregateRepository<Reply> replies;
    private final PresentFacts facts;
    private final ActDays days;

    DeliverReply(AggregateRepository<Reply> replies, PresentFacts facts, ActDays days) {
        this.replies = replies;
        this.facts = facts;
        this.days = days;
    }

    public Receipt deliver(String replyId, List<Delivery> deliveries, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            facts.tell(replyId, reply);
            deliveries.forEach(delivery ->
                    days.notInTheFuture(delivery.deliveredOn(), reply.rules().zone()));
            return Decision.of(reply.deliver(command.actor(), deliveries));
        });
    }
}
