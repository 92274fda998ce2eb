package io.huiyin.handling.assignment;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.RulePacks;
import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.correction.Correctable;
import io.huiyin.handling.correction.Correction;
import io.huiyin.handling.correction.CorrectionDecision;
import io.huiyin.handling.correction.CorrectionEvents;
import io.huiyin.handling.correction.CorrectionRejected;
import io.huiyin.handling.correction.CorrectionRequest;
import io.huiyin.handling.correction.Corrections;
import io.huiyin.handling.correction.RecordedAct;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit's duty on one proposal, from 交办 to 签收 or 退办 (R3, R21, A12). */
public final class Assignment implements Correctable {
    private static final int ONLY = 1;

    private final Order order;
    private Standing standing;
    private @Nullable LocalDate receivedOn;
    private @Nullable Returned returned;
    private @Nullable String releasedBecause;
    private Corrections corrections;

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

    /** As stored. @param corrections none in what was written before there were any */
    public record State(
            Order order,
            Standing standing,
            @Nullable LocalDate receivedOn,
            @Nullable Returned returned,
            @Nullable String releasedBecause,
            Corrections corrections) {
        public State {
            corrections = corrections == null ? Corrections.NONE : corrections;
        }
    }

    private Assignment(State state) {
        this.order = state.order();
        this.standing = state.standing();
        this.receivedOn = state.receivedOn();
        this.returned = state.returned();
        this.releasedBecause = state.releasedBecause();
        this.corrections = state.corrections();
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
        return new Created<>(
                restore(new State(order, Standing.OPEN, null, null, null, Corrections.NONE)), Decision.of(opened));
    }

    public static Assignment restore(State state) {
        return new Assignment(state);
    }

    public State snapshot() {
        return new State(order, standing, receivedOn, returned, releasedBecause, corrections);
    }

    /** 签收 (R21); entered late, its day is claimed in the same write (D11). */
    public List<HandlingEvent> receive(Actor actor, ActDay day) {
        requireOwn(actor);
        if (standing == Standing.RECEIVED && receivedOn != null) {
            throw new Rejected(new AssignmentRejected.AssignmentAlreadyReceived(receivedOn));
        }
        requireOpen();
        if (day.statedOn().isBefore(order.assignedOn())) {
            throw new Rejected(new AssignmentRejected.ReceivedBeforeAssigned(day.statedOn(), order.assignedOn()));
        }
        RecordedAct recorded = receipt(day.countsOn());
        List<HandlingEvent> events = new ArrayList<>();
        events.add(new AssignmentReceived(
                order.proposalId(), order.assignmentId(), order.unit(), order.role(), recorded.countsOn()));
        corrections = corrections.entered(day, recorded, order.assignedOn(), actor);
        events.addAll(correctionEvents().entered(day, corrections, recorded));
        standing = Standing.RECEIVED;
        receivedOn = recorded.countsOn();
        return List.copyOf(events);
    }

    @Override
    public CorrectionRequested requestCorrection(Actor actor, CorrectionRequest request, LocalDate requestedOn) {
        requireOwn(actor);
        RecordedAct recorded = recorded();
        corrections = corrections.requested(request, recorded, order.assignedOn(), actor, requestedOn);
        return correctionEvents().requested(corrections.last(), recorded);
    }

    /** The window of 退办 counts from 交办, so nothing follows from the day of the receipt but whether it was in time. */
    @Override
    public List<HandlingEvent> decideCorrection(
            String correctionId, CorrectionDecision decision, Actor actor, LocalDate decidedOn) {
        corrections = corrections.decided(correctionId, decision, actor, decidedOn);
        Correction decided = corrections.get(correctionId);
        if (decided.confirmed()) {
            receivedOn = decided.claimedOn();
        }
        return List.of(correctionEvents().decided(decided, recorded()));
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

    @Override
    public ZoneId zone() {
        return RulePacks.load(order.due().rulePack()).zone();
    }

    private RecordedAct recorded() {
        if (receivedOn == null) {
            throw new Rejected(new CorrectionRejected.ActNotRecorded(CorrectedAct.RECEIPT));
        }
        return receipt(receivedOn);
    }

    private RecordedAct receipt(LocalDate countsOn) {
        return new RecordedAct(CorrectedAct.RECEIPT, ONLY, countsOn, order.receiptDue());
    }

    private CorrectionEvents correctionEvents() {
        return new CorrectionEvents(order.proposalId(), order.assignmentId(), order.unit());
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
