package io.huiyin.handling.opinion;

import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.List;
import java.util.Map;

/** The co-unit drafts its opinion (R31). */
public final class DraftOpinion {
    private final AggregateRepository<Opinion> opinions;
    private final OwnAssignment ownAssignment;
    private final ActDays days;

    DraftOpinion(AggregateRepository<Opinion> opinions, OwnAssignment ownAssignment, ActDays days) {
        this.opinions = opinions;
        this.ownAssignment = ownAssignment;
        this.days = days;
    }

    public Receipt draft(String opinionId, String text, OpinionDisclosure disclosure, CommandContext command) {
        return opinions.change(opinionId, command, opinion -> {
            ownAssignment.tell(opinionId, opinion);
            var drafted = opinion.draft(
                    command.actor(),
                    text,
                    disclosure,
                    days.of(command, opinion.rules().zone()));
            int revision = opinion.draft().map(OpinionDraft::revision).orElse(0);
            return new Decision(List.of(drafted), Map.of("revision", Integer.toString(revision)));
        });
    }
}
