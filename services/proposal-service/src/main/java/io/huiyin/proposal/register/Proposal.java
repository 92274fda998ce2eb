package io.huiyin.proposal.register;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.ProposalEvent.ProposalNumbered;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalRegistered;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Agreement;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.proposal.session.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One 建议 or 提案: what was proposed, its number, who handles it, whether it was stopped. */
public final class Proposal {
    /** Whose decision a further return needs (A12). */
    public static final Set<Post> LEADERS = Set.of(Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD);

    private State state;

    private Proposal(State state) {
        this.state = state;
    }

    /**
     * What is stored.
     *
     * @param progress what was heard of its handling
     * @param absorbed what was merged into it, in order
     */
    public record State(
            String jurisdiction,
            String proposalId,
            String sessionId,
            ProposalContent content,
            RegistrationChannel channel,
            @Nullable ProposalNumber number,
            @Nullable Assigned assigned,
            @Nullable Stopped stopped,
            Progress progress,
            List<Absorbed> absorbed) {
        public State {
            progress = Objects.requireNonNullElse(progress, Progress.NONE); // what was stored earlier has neither
            absorbed = List.copyOf(Objects.requireNonNullElse(absorbed, List.of()));
        }

        State numbered(ProposalNumber given) {
            return with(given, assigned, stopped, progress, absorbed);
        }

        State assigned(Assigned now) {
            return with(number, now, stopped, progress, absorbed);
        }

        State stopped(Stopped now) {
            return with(number, assigned, now, progress, absorbed);
        }

        State progress(Progress now) {
            return with(number, assigned, stopped, now, absorbed);
        }

        State absorbed(List<Absorbed> now) {
            return with(number, assigned, stopped, progress, now);
        }

        private State with(
                @Nullable ProposalNumber given,
                @Nullable Assigned units,
                @Nullable Stopped end,
                Progress heard,
                List<Absorbed> merged) {
            return new State(jurisdiction, proposalId, sessionId, content, channel, given, units, end, heard, merged);
        }
    }

    /**
     * Why it ended without a reply of its own.
     *
     * @param mergedInto id of the proposal that took it over, if one did
     * @param agreements the submitters who agreed to a withdrawal
     */
    public record Stopped(
            StopReason reason,
            LocalDate stoppedOn,
            String because,
            @Nullable String mergedInto,
            @Nullable ProposalNumber mergedIntoNumber,
            @Nullable List<Agreement> agreements) {}

    /** Enters checked content in the register; {@link #registered()} says so. */
    public static Proposal register(
            Session session, String proposalId, ProposalContent content, RegistrationChannel channel) {
        return new Proposal(new State(
                session.jurisdiction(),
                proposalId,
                session.sessionId(),
                content,
                channel,
                null,
                null,
                null,
                Progress.NONE,
                List.of()));
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
        state = state.numbered(number);
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
        state = state.assigned(assigned);
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

    /**
     * A12: 改办 of an assignment in force, perhaps to the same unit again. The reply's date stays (D17).
     *
     * @param by whose decision it is: after more returns than the pack allows only the head's or a vice head's
     */
    public ProposalReassigned reassign(
            Session session, String returnedAssignmentId, UnitRef unit, String reason, LocalDate on, Post by) {
        Assigned assigned = requireChangeable("改办");
        Assigned.InForce returned = inForce(assigned, returnedAssignmentId);
        if (assigned.holdsAnother(unit, returned)) {
            throw refused(new ProposalRejected.UnitHoldsAssignment(unit.name()));
        }
        int returns = state.progress().returns().size();
        int limit = session.deadlines().pack().returnLimit();
        if (returns > limit && !LEADERS.contains(by)) {
            throw refused(new ProposalRejected.LeaderDecidesReturn(returns, limit));
        }
        var order = Assigned.order(id(), unit, assigned.issued() + 1);
        state = state.assigned(assigned.replace(returned, order, on, reason));
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

    /** R29, R30, A12: one co-unit more, with a term of its own when it joins late. */
    public CoUnitJoined join(Session session, UnitRef unit, String reason, LocalDate on) {
        Assigned assigned = requireChangeable("增加会办单位");
        if (assigned.holdsAnother(unit, null)) {
            throw refused(new ProposalRejected.UnitHoldsAssignment(unit.name()));
        }
        if (assigned.coHandling().size() >= AssignmentPlan.MOST_UNITS) {
            throw refused(new ProposalRejected.TooMany("会办单位", AssignmentPlan.MOST_UNITS));
        }
        var order = Assigned.order(id(), unit, assigned.issued() + 1);
        state = state.assigned(assigned.join(order, on));
        DeadlineEngine deadlines = session.deadlines();
        return new CoUnitJoined(
                state.proposalId(),
                order,
                on,
                deadlines.opinionDueOnJoining(assigned.opinionDue(), on),
                deadlines.receiptDue(on),
                deadlines.returnWindowEnds(on),
                reason);
    }

    /** A12: a co-unit leaves; after 签批 only one that has returned it, since its opinion is awaited by nobody any more. */
    public CoUnitLeft release(String assignmentId, String reason, LocalDate on) {
        Assigned assigned =
                state.progress().isReturned(assignmentId) ? requireOpen("会办单位退出") : requireChangeable("会办单位退出");
        Assigned.InForce leaving = inForce(assigned, assignmentId);
        UnitRef unit = leaving.order().unit();
        if (leaving.role() == AssignmentRole.LEAD) {
            throw refused(new ProposalRejected.LeadCannotLeave(unit.name()));
        }
        state = state.assigned(assigned.leave(leaving, on, reason));
        return new CoUnitLeft(state.proposalId(), assignmentId, unit, on, reason);
    }

    /** A12: all its submitters took it back, before any reply was signed off. */
    public ProposalStopped withdraw(String because, LocalDate on, List<Agreement> agreements) {
        requireRunning();
        requireNotClosed("撤回");
        if (state.progress().everSigned()) {
            throw refused(new ProposalRejected.ReplyIsSignedOff("撤回"));
        }
        new Consent(submitters()).require(agreements);
        List<Agreement> agreed = Consent.distinct(agreements);
        state = state.stopped(new Stopped(StopReason.WITHDRAWN, on, because, null, null, agreed));
        return new ProposalStopped(state.proposalId(), StopReason.WITHDRAWN, null, because, null, agreed);
    }

    /** A12: takes another one over: its points, its submitters. The other one stops when it hears of it. */
    public ProposalMerged absorb(Proposal merged, String reason, LocalDate on) {
        ProposalNumber own = MergeRules.check(this, merged);
        Absorbed taken = Absorbed.of(this, merged, merged.number().orElseThrow(), on, reason);
        List<Absorbed> all = new ArrayList<>(state.absorbed());
        all.add(taken);
        state = state.absorbed(all);
        return new ProposalMerged(
                state.proposalId(),
                own,
                taken.proposalId(),
                taken.number(),
                taken.title(),
                taken.points(),
                taken.submitters(),
                on,
                reason);
    }

    /** A12: it was merged into another one, which answers for it from now on; a second time nothing happens. */
    public List<ProposalStopped> mergedInto(ProposalMerged merge) {
        if (state.stopped() != null) {
            return List.of();
        }
        state = state.stopped(new Stopped(
                StopReason.MERGED, merge.mergedOn(), merge.reason(), merge.proposalId(), merge.number(), null));
        return List.of(new ProposalStopped(
                state.proposalId(), StopReason.MERGED, merge.proposalId(), merge.reason(), merge.number(), null));
    }

    boolean hasAbsorbed(String proposalId) {
        return state.absorbed().stream()
                .anyMatch(absorbed -> absorbed.proposalId().equals(proposalId));
    }

    /** Learns something of its handling. */
    public void progressed(UnaryOperator<Progress> heard) {
        state = state.progress(heard.apply(state.progress()));
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

    /** Its own, then those of what was merged into it. */
    public List<Point> points() {
        Stream<Point> taken = state.absorbed().stream()
                .flatMap(absorbed -> absorbed.points().stream())
                .map(MergedPoint::point);
        return Stream.concat(state.content().points().stream(), taken).toList();
    }

    /** Its own, then those of what was merged into it. */
    public List<Submitter> submitters() {
        Stream<Submitter> taken = state.absorbed().stream()
                .flatMap(absorbed -> absorbed.submitters().stream())
                .map(MergedSubmitter::submitter);
        return Stream.concat(state.content().submitters().stream(), taken).toList();
    }

    private void requireNoNumber() {
        ProposalNumber number = state.number();
        if (number != null) {
            throw refused(new ProposalRejected.AlreadyNumbered(number.printed()));
        }
    }

    /** A12: who handles it may change until the present round's reply is signed off. */
    private Assigned requireChangeable(String act) {
        Assigned assigned = requireOpen(act);
        if (state.progress().replySigned()) {
            throw refused(new ProposalRejected.ReplyIsSignedOff(act));
        }
        return assigned;
    }

    private Assigned requireOpen(String act) {
        requireRunning();
        Assigned assigned = state.assigned();
        if (assigned == null) {
            throw refused(new ProposalRejected.NotAssigned(act));
        }
        requireNotClosed(act);
        return assigned;
    }

    private void requireNotClosed(String act) {
        LocalDate closedOn = state.progress().closedOn();
        if (closedOn != null) {
            throw refused(new ProposalRejected.ProposalIsClosed(act, closedOn));
        }
    }

    private void requireRunning() {
        Stopped stopped = state.stopped();
        if (stopped != null) {
            throw refused(new ProposalRejected.ProposalStopped(stopped.reason()));
        }
    }

    private static Assigned.InForce inForce(Assigned assigned, String assignmentId) {
        return assigned.inForce(assignmentId)
                .orElseThrow(() -> refused(new ProposalRejected.AssignmentNotInForce(assignmentId)));
    }

    private static Rejected refused(ProposalRejected rejection) {
        return new Rejected(rejection);
    }
}
