package io.huiyin.proposal.assignment;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.AssignmentOrder;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 交办: the government office decides who handles a proposal (R3, R29). */
public final class AssignProposal {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;
    private final DomainClock clock;

    public AssignProposal(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Assigns it; the dates count from the day the act happened (D17).
     *
     * @throws Rejected when it has no number, is assigned or stopped, or the units are not one lead and others of the session
     */
    public Receipt assign(
            CommandContext command, String id, @Nullable String leadUnit, @Nullable List<String> coUnits) {
        Session session = sessions.get(command.jurisdiction(), proposals.get(id).sessionId());
        LocalDate on = session.dayOfAct(command.occurredOn(), clock.instant());
        AssignmentPlan plan = AssignmentPlan.of(session, leadUnit, coUnits);
        return proposals.change(id, command, proposal -> {
            ProposalAssigned assigned = proposal.assign(session, plan, on);
            return new Decision(List.of(assigned), details(assigned));
        });
    }

    private static Map<String, String> details(ProposalAssigned assigned) {
        return Map.of(
                "leadAssignmentId",
                assigned.lead().assignmentId(),
                "coAssignmentIds",
                assigned.coHandling().stream()
                        .map(AssignmentOrder::assignmentId)
                        .collect(Collectors.joining(",")));
    }
}
