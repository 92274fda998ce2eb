package io.huiyin.proposal.assignment;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
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

/** 改办: a returned assignment goes to another unit, or back to the same one (A12). */
public final class ReassignProposal {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;
    private final DomainClock clock;

    public ReassignProposal(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Reassigns it.
     *
     * @param returnedAssignmentId the assignment's id, alone or as its full aggregate id
     * @throws Rejected when that assignment is not in force, the unit is unknown or holds another one, or a leader decides it
     */
    public Receipt reassign(
            CommandContext command,
            String id,
            @Nullable String returnedAssignmentId,
            @Nullable String unitName,
            @Nullable String reason) {
        String because = Because.require("改办", reason);
        Session session = sessions.get(command.jurisdiction(), proposals.get(id).sessionId());
        LocalDate on = session.dayOfAct(command.occurredOn(), clock.instant());
        UnitRef unit = AssignmentPlan.unit(session, unitName);
        String returned = returnedAssignmentId == null ? "" : ChangeCoUnits.lastPart(returnedAssignmentId);
        return proposals.change(id, command, proposal -> {
            ProposalReassigned reassigned = proposal.reassign(
                    session, returned, unit, because, on, command.actor().post());
            return new Decision(
                    List.of(reassigned),
                    Map.of("assignmentId", reassigned.order().assignmentId()));
        });
    }
}
