package io.huiyin.handling.assignment;

import io.huiyin.messaging.aggregate.AggregateRepository;
import java.util.Optional;

/** Shows an assignment. */
public final class ViewAssignment {
    private final AggregateRepository<Assignment> assignments;

    ViewAssignment(AggregateRepository<Assignment> assignments) {
        this.assignments = assignments;
    }

    public Optional<AssignmentView> view(String id) {
        long sequence = assignments.sequence(id); // before the content: never newer than what is shown
        return assignments.find(id).map(assignment -> AssignmentView.of(id, sequence, assignment));
    }
}
