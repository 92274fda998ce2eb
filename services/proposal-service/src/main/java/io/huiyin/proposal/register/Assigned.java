package io.huiyin.proposal.register;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a proposal: the assignments in force and those that were given back.
 *
 * @param past replaced by another or released, in the order in which that happened
 * @param issued how many assignments this proposal ever had; the next one gets the next number
 * @param since from which day an assignment was held; one that is not here began with 交办
 */
public record Assigned(
        AssignmentOrder lead,
        List<AssignmentOrder> coHandling,
        LocalDate assignedOn,
        DueDate replyDue,
        DueDate opinionDue,
        @Nullable DueDate statutoryDue,
        List<Past> past,
        int issued,
        Map<String, LocalDate> since) {
    public Assigned {
        coHandling = List.copyOf(coHandling);
        past = List.copyOf(past);
        since = Map.copyOf(Objects.requireNonNullElse(since, Map.of())); // what was stored earlier has none
    }

    /** An assignment that another one replaced (改办), or of a co-unit that left. */
    public record Past(AssignmentRole role, AssignmentOrder order, LocalDate replacedOn, String reason) {}

    /**
     * Who held, or holds, an assignment (A12).
     *
     * @param until null while it is in force
     * @param reason why it ended
     */
    public record Holder(
            String assignmentId,
            UnitRef unit,
            AssignmentRole role,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {
        /** When the proposal itself ended. */
        public Holder ended(LocalDate on, String because) {
            return new Holder(assignmentId, unit, role, from, on, because);
        }
    }

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

    /** Every holder there ever was: first those that no longer are, in the order in which they ended. */
    public List<Holder> holders() {
        Stream<Holder> former =
                past.stream().map(ended -> holder(ended.role(), ended.order(), ended.replacedOn(), ended.reason()));
        Stream<Holder> present = all().map(held -> holder(held.role(), held.order(), null, null));
        return Stream.concat(former, present).toList();
    }

    /** Whether the unit holds an assignment in force other than this one. */
    boolean holdsAnother(UnitRef unit, @Nullable InForce than) {
        return all().anyMatch(assignment ->
                !assignment.equals(than) && assignment.order().unit().unitId().equals(unit.unitId()));
    }

    Assigned replace(InForce before, AssignmentOrder after, LocalDate on, String reason) {
        List<AssignmentOrder> others = coHandling.stream()
                .map(order -> order.equals(before.order()) ? after : order)
                .toList();
        AssignmentOrder leads = before.role() == AssignmentRole.LEAD ? after : lead;
        return with(leads, others, ended(before, on, reason), issued + 1, began(after, on));
    }

    /** One co-unit more. */
    Assigned join(AssignmentOrder order, LocalDate on) {
        List<AssignmentOrder> others = new ArrayList<>(coHandling);
        others.add(order);
        return with(lead, others, past, issued + 1, began(order, on));
    }

    /** One co-unit less. */
    Assigned leave(InForce leaving, LocalDate on, String reason) {
        List<AssignmentOrder> others = coHandling.stream()
                .filter(order -> !order.equals(leaving.order()))
                .toList();
        return with(lead, others, ended(leaving, on, reason), issued, since);
    }

    private Assigned with(
            AssignmentOrder leads,
            List<AssignmentOrder> others,
            List<Past> history,
            int count,
            Map<String, LocalDate> days) {
        return new Assigned(leads, others, assignedOn, replyDue, opinionDue, statutoryDue, history, count, days);
    }

    private List<Past> ended(InForce held, LocalDate on, String reason) {
        List<Past> history = new ArrayList<>(past);
        history.add(new Past(held.role(), held.order(), on, reason));
        return history;
    }

    private Map<String, LocalDate> began(AssignmentOrder order, LocalDate on) {
        Map<String, LocalDate> days = new HashMap<>(since);
        days.put(order.assignmentId(), on);
        return days;
    }

    private Holder holder(
            AssignmentRole role, AssignmentOrder order, @Nullable LocalDate until, @Nullable String reason) {
        LocalDate from = since.getOrDefault(order.assignmentId(), assignedOn);
        return new Holder(order.assignmentId(), order.unit(), role, from, until, reason);
    }

    private Stream<InForce> all() {
        return Stream.concat(
                Stream.of(new InForce(AssignmentRole.LEAD, lead)),
                coHandling.stream().map(order -> new InForce(AssignmentRole.CO_HANDLING, order)));
    }
}
