package io.huiyin.handling.assistance;

import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The assisting unit answers, or the lead unit enters what its letter says (R60). */
public final class AnswerAssistance {
    private final AggregateRepository<Reply> replies;
    private final ActDays days;

    AnswerAssistance(AggregateRepository<Reply> replies, ActDays days) {
        this.replies = replies;
        this.days = days;
    }

    /** @param answeredOn null = the day of the act */
    public Receipt answer(
            String replyId, int request, String text, @Nullable LocalDate answeredOn, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            ZoneId zone = reply.rules().zone();
            LocalDate on = answeredOn == null ? days.of(command, zone) : days.notInTheFuture(answeredOn, zone);
            return Decision.of(reply.answerAssistance(command.actor(), request, text, on));
        });
    }
}
