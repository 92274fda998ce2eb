package io.huiyin.proposal.assignment;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.proposal.register.AssignmentPlan;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.Sessions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A co-unit joins or leaves (R29, A12); one is replaced by another by 改办. */
public final class ChangeCoUnits {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;
    private final DomainClock clock;

    public ChangeCoUnits(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** One more. @throws Rejected when the unit is unknown or has it already, or the reply is signed off */
    public Receipt join(CommandContext command, String id, @Nullable String unitName, @Nullable String reason) {
        String because = Because.require("增加会办单位", reason);
        Session session = session(command, id);
        LocalDate on = session.dayOfAct(command.occurredOn(), clock.instant());
        UnitRef unit = AssignmentPlan.unit(session, unitName);
        return proposals.change(id, command, proposal -> {
            CoUnitJoined joined = proposal.join(session, unit, because, on);
            return new Decision(
                    List.of(joined), Map.of("assignmentId", joined.order().assignmentId()));
        });
    }

    /**
     * One less.
     *
     * @param assignmentId alone or as the full aggregate id
     * @throws Rejected when it is not in force or the lead's, or the reply is signed off
     */
    public Receipt release(CommandContext command, String id, String assignmentId, @Nullable String reason) {
        String because = Because.require("会办单位退出", reason);
        LocalDate on = session(command, id).dayOfAct(command.occurredOn(), clock.instant());
        return proposals.change(
                id, command, proposal -> Decision.of(proposal.release(lastPart(assignmentId), because, on)));
    }

    private Session session(CommandContext command, String id) {
        return sessions.get(command.jurisdiction(), proposals.get(id).sessionId());
    }

    static String lastPart(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }
}
