package io.huiyin.handling.extension;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.due.EngineCommands;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

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
        if (replies.find(replyId).isEmpty()) {
            throw new NotYetHeard(replyId, "ring");
        }
        Receipt receipt = replies.change(replyId, EngineCommands.of(ringId, replyId), reply -> {
            Instant now = days.now();
            return new Decision(
                    reply.extensions().ring(extensionId, now),
                    Map.of(
                            "wakeAt",
                            reply.extensions().nextRing(extensionId, now).toString()));
        });
        return Instant.parse(Objects.requireNonNull(receipt.details().get("wakeAt")));
    }
}
