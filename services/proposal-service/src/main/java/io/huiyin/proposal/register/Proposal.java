package io.huiyin.proposal.register;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalNumbered;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalRegistered;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.proposal.session.Session;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One 建议 or 提案: what was proposed, its number, who handles it, whether it was stopped. */
public final class Proposal {
    private State state;

    private Proposal(State state) {
        this.state = state;
    }

    /** What is stored. */
    public record State(
            String jurisdiction,
            String proposalId,
            String sessionId,
            ProposalContent content,
            RegistrationChannel channel,
            @Nullable ProposalNumber number,
            @Nullable Assigned assigned,
            @Nullable Stopped stopped) {}

    /** Why it ended without a reply of its own. */
    public record Stopped(StopReason reason, LocalDate stoppedOn, String because) {}

    /** Enters checked content in the register; {@link #registered()} says so. */
    public static Proposal register(
            Session session, String proposalId, ProposalContent content, RegistrationChannel channel) {
        return new Proposal(
                new State(session.jurisdiction(), proposalId, session.sessionId(), content, channel, null, null, null));
    }

    public static Proposal restore(State state) {
        return new Proposal(state);
    }

    public State snapshot() {
        return state;
    }

    /** What its registration says to others. */
    public ProposalRegistered registered() {
        return state.content().registered(state.proposalId(), state.sessionId(), state.channel());
    }

    /** R102: gives it its number. Whether the number is free is decided by {@link NumberClaims} before. */
    public ProposalNumbered number(ProposalNumber number) {
        requireRunning();
        requireNoNumber();
        state = with(number, null, null);
        return new ProposalNumbered(state.proposalId(), number);
    }

    /**
     * R29: 交办. The dates count from {@code on} (D17).
     *
     * @param plan one lead unit, any others, all of this session
     */
    public ProposalAssigned assign(Session session, AssignmentPlan plan, LocalDate on) {
        requireRunning();
        ProposalNumber number = state.number();
        if (number == null) {
            throw refused(new ProposalRejected.NotNumbered());
        }
        Assigned before = state.assigned();
        if (before != null) {
            throw refused(
                    new ProposalRejected.AlreadyAssigned(before.lead().unit().name()));
        }
        DeadlineEngine deadlines = session.deadlines();
        ProposalContent content = state.content();
        DueDate receiptDue = deadlines.receiptDue(on);
        Assigned assigned = plan.assigned(id(), content.kind(), deadlines, on);
        state = with(number, assigned, null);
        return new ProposalAssigned(
                state.proposalId(),
                content.kind(),
                number,
                content.title(),
                session.name(content.kind()),
                session.year(),
                content.points(),
                content.submitters(),
                content.key(),
                session.outcomeClasses(),
                assigned.lead(),
                assigned.coHandling(),
                on,
                assigned.replyDue(),
                assigned.opinionDue(),
                assigned.statutoryDue(),
                receiptDue,
                deadlines.returnWindowEnds(on),
                deadlines.wakeAt(receiptDue));
    }

    /** A12: 改办 of an assignment in force, perhaps to the same unit again. The reply's date stays (D17). */
    public ProposalReassigned reassign(
            Session session, String returnedAssignmentId, UnitRef unit, String reason, LocalDate on) {
        requireRunning();
        Assigned assigned = state.assigned();
        if (assigned == null) {
            throw refused(new ProposalRejected.NotAssigned());
        }
        Assigned.InForce returned = assigned.inForce(returnedAssignmentId)
                .orElseThrow(() -> refused(new ProposalRejected.AssignmentNotInForce(returnedAssignmentId)));
        if (assigned.holdsAnother(unit, returned)) {
            throw refused(new ProposalRejected.UnitHoldsAssignment(unit.name()));
        }
        var order = Assigned.order(id(), unit, assigned.issued() + 1);
        state = with(state.number(), assigned.replace(returned, order, on, reason), null);
        DeadlineEngine deadlines = session.deadlines();
        return new ProposalReassigned(
                state.proposalId(),
                returnedAssignmentId,
                returned.role(),
                order,
                on,
                deadlines.receiptDue(on),
                deadlines.returnWindowEnds(on),
                reason);
    }

    /** A12: the submitters took it back. */
    public ProposalStopped withdraw(String because, LocalDate on) {
        requireRunning();
        state = with(state.number(), state.assigned(), new Stopped(StopReason.WITHDRAWN, on, because));
        return new ProposalStopped(state.proposalId(), StopReason.WITHDRAWN, null, because);
    }

    /** {@code <jurisdiction>:<proposalId>}. */
    public String id() {
        return Ids.of(state.jurisdiction(), state.proposalId());
    }

    public String proposalId() {
        return state.proposalId();
    }

    public String sessionId() {
        return state.sessionId();
    }

    public ProposalKind kind() {
        return state.content().kind();
    }

    public ProposalContent content() {
        return state.content();
    }

    public Optional<ProposalNumber> number() {
        return Optional.ofNullable(state.number());
    }

    /** Whether it can still get that number. */
    boolean awaitsNumber() {
        return state.number() == null && state.stopped() == null;
    }

    private void requireNoNumber() {
        ProposalNumber number = state.number();
        if (number != null) {
            throw refused(new ProposalRejected.AlreadyNumbered(number.printed()));
        }
    }

    private void requireRunning() {
        Stopped stopped = state.stopped();
        if (stopped != null) {
            throw refused(new ProposalRejected.ProposalStopped(stopped.reason()));
        }
    }

    private State with(@Nullable ProposalNumber number, @Nullable Assigned assigned, @Nullable Stopped stopped) {
        return new State(
                state.jurisdiction(),
                state.proposalId(),
                state.sessionId(),
                state.content(),
                state.channel(),
                number,
                assigned,
                stopped);
    }

    private static Rejected refused(ProposalRejected rejection) {
        return new Rejected(rejection);
    }
}
