package io.huiyin.handling.correction;

import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.function.Function;

/** The government office confirms or refuses a claimed day (D11). */
public final class DecideCorrection {
    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;
    private final AggregateRepository<Reply> replies;
    private final ActDays days;

    DecideCorrection(
            AggregateRepository<Assignment> assignments,
            AggregateRepository<Opinion> opinions,
            AggregateRepository<Reply> replies,
            ActDays days) {
        this.assignments = assignments;
        this.opinions = opinions;
        this.replies = replies;
        this.days = days;
    }

    /** @param id of the assignment, opinion or reply whose act it is */
    public Receipt decide(
            CorrectedAct act, String id, String correctionId, CorrectionDecision decision, CommandContext command) {
        return switch (act) {
            case RECEIPT -> decide(assignments, assignment -> assignment, id, correctionId, decision, command);
            case OPINION -> decide(opinions, Opinion::corrections, id, correctionId, decision, command);
            case DELIVERY -> decide(replies, Reply::delivery, id, correctionId, decision, command);
        };
    }

    private <A> Receipt decide(
            AggregateRepository<A> aggregates,
            Function<A, Correctable> act,
            String id,
            String correctionId,
            CorrectionDecision decision,
            CommandContext command) {
        return aggregates.change(id, command, aggregate -> {
            Correctable correctable = act.apply(aggregate);
            return Decision.of(correctable.decideCorrection(
                    correctionId, decision, command.actor(), days.of(command, correctable.zone())));
        });
    }
}
