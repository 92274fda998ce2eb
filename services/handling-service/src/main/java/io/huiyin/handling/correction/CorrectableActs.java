package io.huiyin.handling.correction;

import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.function.Function;

/** Where the acts that stop a clock are on record (D11). */
public final class CorrectableActs {
    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;
    private final AggregateRepository<Reply> replies;

    CorrectableActs(
            AggregateRepository<Assignment> assignments,
            AggregateRepository<Opinion> opinions,
            AggregateRepository<Reply> replies) {
        this.assignments = assignments;
        this.opinions = opinions;
        this.replies = replies;
    }

    /** @param id of the assignment, opinion or reply whose act it is */
    Receipt change(CorrectedAct act, String id, CommandContext command, Function<Correctable, Decision> verb) {
        return switch (act) {
            case RECEIPT -> assignments.change(id, command, verb::apply);
            case OPINION -> opinions.change(id, command, opinion -> verb.apply(opinion.corrections()));
            case DELIVERY -> replies.change(id, command, reply -> verb.apply(reply.delivery()));
        };
    }
}
