package io.huiyin.handling.reply;

import io.huiyin.messaging.aggregate.AggregateRepository;
import java.util.Optional;

/** Shows a reply. */
public final class ViewReply {
    private final AggregateRepository<Reply> replies;
    private final PresentFacts facts;

    ViewReply(AggregateRepository<Reply> replies, PresentFacts facts) {
        this.replies = replies;
        this.facts = facts;
    }

    public Optional<ReplyView> view(String id) {
        long sequence = replies.sequence(id); // before the content: never newer than what is shown
        return replies.find(id).map(reply -> {
            facts.tell(id, reply);
            return ReplyView.of(id, sequence, reply);
        });
    }
}
