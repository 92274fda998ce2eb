package io.huiyin.handling.opinion;

import io.huiyin.contracts.Ids;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.messaging.aggregate.AggregateRepository;

/**
 * Tells an opinion how its assignment stands at this moment. The event says it too, but a unit that has just received must
 * not be told that it has not.
 */
public final class OwnAssignment {
    private final AggregateRepository<Assignment> assignments;

    OwnAssignment(AggregateRepository<Assignment> assignments) {
        this.assignments = assignments;
    }

    void tell(String opinionId, Opinion opinion) {
        String jurisdiction = Ids.jurisdiction(opinionId);
        Opinion.Order order = opinion.order();
        assignments
                .find(Ids.assignment(jurisdiction, order.proposalId(), order.assignmentId()))
                .ifPresent(assignment -> opinion.assignmentStands(assignment.standing()));
    }
}
