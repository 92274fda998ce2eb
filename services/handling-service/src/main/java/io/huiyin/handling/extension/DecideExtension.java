package io.huiyin.handling.extension;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;
import java.util.Map;

/** The head or a vice head of the government office approves or refuses (R26, A6). */
public final class DecideExtension {
    private final AggregateRepository<Reply> replies;
    private final ActDays days;

    DecideExtension(AggregateRepository<Reply> replies, ActDays days) {
        this.replies = replies;
        this.days = days;
    }

    /** The answer names the date in force. */
    public Receipt decide(String replyId, String extensionId, ExtensionDecision decision, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            LocalDate on = days.of(command, reply.rules().zone());
            var said = reply.extensions().decide(extensionId, decision, command.actor(), on, days.now());
            return new Decision(said, Map.of("dueOn", reply.due().on().toString()));
        });
    }
}
