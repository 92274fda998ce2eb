package io.huiyin.handling.assistance;

import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.reply.PresentFacts;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lead unit asks another unit for assistance by letter (R60). */
public final class RequestAssistance {
    private final AggregateRepository<Reply> replies;
    private final PresentFacts facts;
    private final ActDays days;

    RequestAssistance(AggregateRepository<Reply> replies, PresentFacts facts, ActDays days) {
        this.replies = replies;
        this.facts = facts;
        this.days = days;
    }

    /** @param requestedOn null = the day of the act */
    public record Request(
            @Nullable String unitId,
            String unitName,
            String matter,
            String letterNumber,
            @Nullable LocalDate requestedOn) {
        private AssistanceLetters.Letter on(LocalDate day) {
            return new AssistanceLetters.Letter(unitId, unitName, matter, letterNumber, day);
        }
    }

    public Receipt request(String replyId, Request request, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            facts.tell(replyId, reply);
            ZoneId zone = reply.rules().zone();
            LocalDate on = request.requestedOn() == null
                    ? days.of(command, zone)
                    : days.notInTheFuture(request.requestedOn(), zone);
            AssistanceRequested requested = reply.requestAssistance(command.actor(), request.on(on));
            return new Decision(List.of(requested), Map.of("request", Integer.toString(requested.request())));
        });
    }
}
