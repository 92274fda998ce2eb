package io.huiyin.proposal.register;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a proposal: the assignments in force and those that were given back.
 *
 * @param issued how many assignments this proposal ever had; the next one gets the next number
 */
public record Assigned(
        AssignmentOrder lead,
        List<AssignmentOrder> coHandling,
        LocalDate assignedOn,
        DueDate replyDue,
        DueDate opinionDue,
        @Nullable DueDate statutoryDue,
        List<Past> past,
        int issued) {
    /** An assignment that another one replaced (改办). */
    public record Past(AssignmentRole role, AssignmentOrder order, LocalDate replacedOn, String reason) {}

    /** One in force, with its role. */
    record InForce(AssignmentRole role, AssignmentOrder order) {}

    /** The same aggregate, unit and number always give the same id; a second one to the same unit is a new one. */
    static AssignmentOrder order(String aggregateId, UnitRef unit, int number) {
        return new AssignmentOrder(
                Ids.derived(aggregateId, "assignment", unit.unitId(), Integer.toString(number)), unit);
    }

    Optional<InForce> inForce(String assignmentId) {
        return all().filter(assignment -> assignment.order().assignmentId().equals(assignmentId))
                .findFirst();
    }

    /** Whether the unit holds an assignment in force other than this one. */
    boolean holdsAnother(UnitRef unit, InForce than) {
        return all().anyMatch(assignment ->
                !assignment.equals(than) && assignment.order().unit().unitId().equals(unit.unitId()));
    }

    Assigned replace(InForce before, AssignmentOrder after, LocalDate on, String reason) {
        List<Past> history = new ArrayList<>(past);
        history.add(new Past(before.role(), before.order(), on, reason));
        List<AssignmentOrder> others = coHandling.stream()
                .map(order -> order.equals(before.order()) ? after : order)
                .toList();
        return new Assigned(
                before.role() == AssignmentRole.LEAD ? after : lead,
                others,
                assignedOn,
                replyDue,
                opinionDue,
                statutoryDue,
                List.copyOf(history),
                issued + 1);
    }

    private Stream<InForce> all() {
        return Stream.concat(
                Stream.of(new InForce(AssignmentRole.LEAD, lead)),
                coHandling.stream().map(order -> new InForce(AssignmentRole.CO_HANDLING, order)));
    }
}
