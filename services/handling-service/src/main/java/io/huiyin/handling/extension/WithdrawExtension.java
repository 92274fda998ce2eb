package io.huiyin.handling.extension;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.reply.PresentFacts;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;

/** The lead takes its request back. */
public final class WithdrawExtension {
    private final AggregateRepository<Reply> replies;
    private final PresentFacts facts;
    private final ActDays days;

    WithdrawExtension(AggregateRepository<Reply> replies, PresentFacts facts, ActDays days) {
        this.replies = replies;
        this.facts = facts;
        this.days = days;
    }

    public Receipt withdraw(String replyId, String extensionId, String reason, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            facts.tell(replyId, reply);
            LocalDate on = days.of(command, reply.rules().zone());
            return Decision.of(reply.extensions().withdraw(extensionId, reason, command.actor(), on, days.now()));
        });
    }
}
