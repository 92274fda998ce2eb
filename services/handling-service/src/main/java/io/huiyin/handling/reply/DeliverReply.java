package io.huiyin.handling.reply;

import io.huiyin.contracts.value.Delivery;
import io.huiyin.handling.correction.Grounds;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param deliveries each with its day; what counts is the last
     * @param lateEntry why they are entered after that day, and what shows it (D11); null when they are not
     */
    public Receipt deliver(
            String replyId, List<Delivery> deliveries, @Nullable Grounds lateEntry, CommandContext command) {
        return replies.change(replyId, command.occurringWhenRecorded(), reply -> {
            facts.tell(replyId, reply);
            ZoneId zone = reply.rules().zone();
            deliveries.forEach(delivery -> days.notInTheFuture(delivery.deliveredOn(), zone));
            return Decision.of(reply.delivery().enter(command.actor(), deliveries, days.today(zone), lateEntry));
        });
    }
}
