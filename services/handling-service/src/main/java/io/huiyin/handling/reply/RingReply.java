package io.huiyin.handling.reply;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.Rings;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;

/** The clock of a reply rings: is it late (R45)? */
public final class RingReply {
    private final AggregateRepository<Reply> replies;
    private final ActDays days;

    RingReply(AggregateRepository<Reply> replies, ActDays days) {
        this.replies = replies;
        this.days = days;
    }

    /**
     * Decides, and says when to ask again.
     *
     * @param replyId {@code <jurisdiction>:<proposalId>:reply:<round>}
     * @param ringId the job id; a repeat gets the first answer
     * @throws NotYetHeard when the reply is still on its way here
     */
    public Instant ring(String replyId, String ringId) {
        return Rings.ring(replies, days, replyId, ringId, Reply::ring, Reply::nextRing);
    }
}
