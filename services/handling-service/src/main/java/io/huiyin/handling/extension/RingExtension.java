package io.huiyin.handling.extension;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.Rings;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;

/** The clock of a request rings: has the office decided (D16)? */
public final class RingExtension {
    private final AggregateRepository<Reply> replies;
    private final ActDays days;

    RingExtension(AggregateRepository<Reply> replies, ActDays days) {
        this.replies = replies;
        this.days = days;
    }

    /**
     * Decides, and says when to ask again.
     *
     * @param ringId the job id; a repeat gets the first answer
     * @throws NotYetHeard when the reply is still on its way here
     */
    public Instant ring(String replyId, String extensionId, String ringId) {
        return Rings.ring(
                replies,
                days,
                replyId,
                ringId,
                (reply, now) -> reply.extensions().ring(extensionId, now),
                (reply, now) -> reply.extensions().nextRing(extensionId, now));
    }
}
