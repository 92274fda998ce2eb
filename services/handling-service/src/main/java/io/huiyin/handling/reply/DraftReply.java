package io.huiyin.handling.reply;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.List;
import java.util.Map;

/** The lead's handler drafts the reply (R62, level 1). */
public final class DraftReply {
    private final AggregateRepository<Reply> replies;
    private final PresentFacts facts;
    private final ActDays days;

    DraftReply(AggregateRepository<Reply> replies, PresentFacts facts, ActDays days) {
        this.replies = replies;
        this.facts = facts;
        this.days = days;
    }

    public Receipt draft(String replyId, DraftContent content, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            facts.tell(replyId, reply);
            HandlingEvent.ReplyDrafted drafted = reply.draft(
                    command.actor(), content, days.of(command, reply.rules().zone()));
            return new Decision(List.of(drafted), Map.of("revision", Integer.toString(drafted.revision())));
        });
    }
}
