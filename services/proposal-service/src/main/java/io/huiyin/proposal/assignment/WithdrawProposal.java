package io.huiyin.proposal.assignment;

import io.huiyin.clock.DomainClock;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.proposal.register.Offices;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.session.Sessions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 撤回: the submitters take their proposal back; their office enters it (A12). */
public final class WithdrawProposal {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;
    private final DomainClock clock;

    public WithdrawProposal(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Withdraws it. @throws Rejected when it was stopped before or the other office keeps its kind */
    public Receipt withdraw(CommandContext command, String id, @Nullable String reason) {
        String because = Because.require("撤回", reason);
        Proposal found = proposals.get(id);
        Offices.requireKeeps(command.actor(), found.kind());
        LocalDate on =
                sessions.get(command.jurisdiction(), found.sessionId()).dayOfAct(command.occurredOn(), clock.instant());
        return proposals.change(id, command, proposal -> Decision.of(proposal.withdraw(because, on)));
    }
}
