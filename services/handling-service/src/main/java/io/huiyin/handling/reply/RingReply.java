package io.huiyin.handling.reply;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.EngineCommands;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

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
        if (replies.find(replyId).isEmpty()) {
            throw new NotYetHeard(replyId, "ring");
        }
        Receipt receipt = replies.change(replyId, EngineCommands.of(ringId, replyId), reply -> {
            Instant now = days.now();
            return new Decision(
                    reply.ring(now), Map.of("wakeAt", reply.nextRing(now).toString()));
        });
        return Instant.parse(Objects.requireNonNull(receipt.details().get("wakeAt")));
    }
}
