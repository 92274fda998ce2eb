package io.huiyin.handling.assignment;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.RulePacks;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit's duty on one proposal, from 交办 to 签收 or 退办 (R3, R21, A12). */
public final class Assignment {
    private final Order order;
    private Standing standing;
    private @Nullable LocalDate receivedOn;
    private @Nullable Returned returned;
    private @Nullable String releasedBecause;

    /** What the office decided; never changes. {@code due} is the unit's own date: the reply's or the opinion's. */
    public record Order(
            String proposalId,
            String assignmentId,
            UnitRef unit,
            AssignmentRole role,
            LocalDate assignedOn,
            DueDate due,
            DueDate receiptDue,
            DueDate returnWindowEnds) {}

    /** 退办. */
    public record Returned(
            LocalDate returnedOn, String reason, @Nullable String proposedUnitId) {}

    /** As stored. */
    public record State(
            Order order,
            Standing standing,
            @Nullable LocalDate receivedOn,
            @Nullable Returned returned,
            @Nullable String releasedBecause) {}

    private Assignment(State state) {
        this.order = state.order();
        this.standing = state.standing();
        this.receivedOn = state.receivedOn();
        this.returned = state.returned();
        this.releasedBecause = state.releasedBecause();
    }

    /** 交办. @param wakeAt when the unit's process first asks */
    public static Created<Assignment> open(Order order, Instant wakeAt) {
        AssignmentOpened opened = new AssignmentOpened(
                order.proposalId(),
                order.assignmentId(),
                order.unit(),
                order.role(),
                order.assignedOn(),
                order.due(),
                order.receiptDue(),
                order.returnWindowEnds(),
                wakeAt);
        return new Created<>(restore(new State(order, Standing.OPEN, null, null, null)), Decision.of(opened));
    }

    public static Assignment restore(State state) {
        return new Assignment(state);
    }

    public State snapshot() {
        return new State(order, standing, receivedOn, returned, releasedBecause);
    }

    /** 签收 (R21). */
    public HandlingEvent receive(Actor actor, LocalDate on) {
        requireOwn(actor);
        if (standing == Standing.RECEIVED && receivedOn != null) {
            throw new Rejected(new AssignmentRejected.AssignmentAlreadyReceived(receivedOn));
        }
        requireOpen();
        if (on.isBefore(order.assignedOn())) {
            throw new Rejected(new AssignmentRejected.ReceivedBeforeAssigned(on, order.assignedOn()));
        }
        standing = Standing.RECEIVED;
        receivedOn = on;
        return new AssignmentReceived(order.proposalId(), order.assignmentId(), order.unit(), order.role(), on);
    }

    /** 退办 (A12). @param answered whether the unit's reply or opinion is signed off already */
    public HandlingEvent giveBack(
            Actor actor, LocalDate on, @Nullable String reason, @Nullable String proposedUnitId, boolean answered) {
        requireOwn(actor);
        requireOpen();
        if (answered) {
            throw new Rejected(new AssignmentRejected.AlreadyAnsweredFor());
        }
        if (on.isAfter(order.returnWindowEnds().on())) {
            throw new Rejected(new AssignmentRejected.ReturnWindowClosed(
                    order.returnWindowEnds().on()));
        }
        if (reason == null || reason.isBlank()) {
            throw new Rejected(new AssignmentRejected.ReturnReasonMissing());
        }
        standing = Standing.RETURNED;
        returned = new Returned(on, reason.strip(), proposedUnitId);
        return new AssignmentReturned(
                order.proposalId(), order.assignmentId(), order.unit(), order.role(), reason.strip(), proposedUnitId);
    }

    /** The unit no longer has this duty; a second time nothing happens. */
    public List<HandlingEvent> release(String reason) {
        if (standing == Standing.RELEASED) {
            return List.of();
        }
        standing = Standing.RELEASED;
        releasedBecause = reason;
        return List.of(
                new AssignmentReleased(order.proposalId(), order.assignmentId(), order.unit(), order.role(), reason));
    }

    /** What the office decided. */
    public Order order() {
        return order;
    }

    public Standing standing() {
        return standing;
    }

    /** The county's zone. */
    public ZoneId zone() {
        return RulePacks.load(order.due().rulePack()).zone();
    }

    private void requireOwn(Actor actor) {
        if (!actor.unit().equals(order.unit().unitId())) {
            throw new Rejected(
                    new AssignmentRejected.NotYourAssignment(order.unit().name()));
        }
    }

    private void requireOpen() {
        if (standing == Standing.RETURNED || standing == Standing.RELEASED) {
            standing.requireReceived();
        }
    }
}
