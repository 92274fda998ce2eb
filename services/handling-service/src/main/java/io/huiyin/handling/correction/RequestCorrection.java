package io.huiyin.handling.correction;

import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The unit claims that an act on record happened on another day (D11). */
public final class RequestCorrection {
    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;
    private final AggregateRepository<Reply> replies;
    private final ActDays days;

    RequestCorrection(
            AggregateRepository<Assignment> assignments,
            AggregateRepository<Opinion> opinions,
            AggregateRepository<Reply> replies,
            ActDays days) {
        this.assignments = assignments;
        this.opinions = opinions;
        this.replies = replies;
        this.days = days;
    }

    /** The answer names the correction. @param id of the assignment, opinion or reply whose act it is */
    public Receipt request(CorrectedAct act, String id, CorrectionRequest request, CommandContext command) {
        return switch (act) {
            case RECEIPT -> request(assignments, assignment -> assignment, id, request, command);
            case OPINION -> request(opinions, Opinion::corrections, id, request, command);
            case DELIVERY -> request(replies, Reply::delivery, id, request, command);
        };
    }

    private <A> Receipt request(
            AggregateRepository<A> aggregates,
            Function<A, Correctable> act,
            String id,
            CorrectionRequest request,
            CommandContext command) {
        return aggregates.change(id, command, aggregate -> {
            Correctable correctable = act.apply(aggregate);
            days.notInTheFuture(request.claimedOn(), correctable.zone());
            CorrectionRequested requested =
                    correctable.requestCorrection(command.actor(), request, days.of(command, correctable.zone()));
            return new Decision(List.of(requested), Map.of("correctionId", requested.correctionId()));
        });
    }
}
