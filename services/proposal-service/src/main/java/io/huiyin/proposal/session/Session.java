package io.huiyin.proposal.session;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.SessionClosed;
import io.huiyin.contracts.ProposalEvent.SessionOpened;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.proposal.session.SessionRejected.OccurredInFuture;
import io.huiyin.proposal.session.SessionRejected.SessionAlreadyClosed;
import io.huiyin.proposal.session.SessionRejected.SessionIsClosed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A yearly batch (R1): two sessions, one rule pack, the units of the place, the control totals. Its set-up is never changed; one
 * day it is closed.
 */
public final class Session {
    private State state;

    private Session(State state) {
        this.state = state;
    }

    /**
     * What is stored.
     *
     * @param closing null while it takes new proposals
     */
    public record State(
            String jurisdiction,
            String sessionId,
            int year,
            String congressSession,
            String cppccSession,
            LocalDate noticeOn,
            String rulePack,
            String calendar,
            int expectedSuggestions,
            int expectedProposals,
            List<OutcomeClassOption> outcomeClasses,
            List<UnitRef> units,
            @Nullable Closing closing) {}

    /**
     * The end of the intake.
     *
     * @param openCases how many of its proposals were neither closed nor stopped that day
     */
    public record Closing(LocalDate closedOn, int openCases) {}

    /**
     * Sets a session up.
     *
     * @throws Rejected when the draft is not complete and consistent
     */
    public static Session open(SessionDraft draft, String jurisdiction) {
        return new Session(SessionCheck.state(draft, jurisdiction));
    }

    public static Session restore(State state) {
        return new Session(state);
    }

    public State snapshot() {
        return state;
    }

    /** What its set-up says to others. */
    public SessionOpened opened() {
        return new SessionOpened(
                state.sessionId(),
                state.year(),
                state.congressSession(),
                state.cppccSession(),
                state.noticeOn(),
                state.rulePack(),
                state.calendar(),
                state.expectedSuggestions(),
                state.expectedProposals(),
                state.outcomeClasses(),
                state.units());
    }

    /**
     * R4: takes nothing new from now on; what is open goes on under this session's rules.
     *
     * @throws Rejected SessionAlreadyClosed
     */
    public SessionClosed close(LocalDate on, int openCases) {
        Closing before = state.closing();
        if (before != null) {
            throw new Rejected(new SessionAlreadyClosed(state.sessionId(), before.closedOn()));
        }
        state = new State(
                state.jurisdiction(),
                state.sessionId(),
                state.year(),
                state.congressSession(),
                state.cppccSession(),
                state.noticeOn(),
                state.rulePack(),
                state.calendar(),
                state.expectedSuggestions(),
                state.expectedProposals(),
                state.outcomeClasses(),
                state.units(),
                new Closing(on, openCases));
        return new SessionClosed(state.sessionId(), on, openCases);
    }

    /** R4: whether it takes something new. @throws Rejected SessionIsClosed */
    public void requireOpen() {
        Closing closing = state.closing();
        if (closing != null) {
            throw new Rejected(new SessionIsClosed(state.sessionId(), closing.closedOn()));
        }
    }

    /** {@code <jurisdiction>:<sessionId>}. */
    public String id() {
        return Ids.of(state.jurisdiction(), state.sessionId());
    }

    public String sessionId() {
        return state.sessionId();
    }

    public String jurisdiction() {
        return state.jurisdiction();
    }

    public int year() {
        return state.year();
    }

    public List<OutcomeClassOption> outcomeClasses() {
        return state.outcomeClasses();
    }

    /** R4: the session fixes the kind; its name as printed. */
    public String name(ProposalKind kind) {
        return kind == ProposalKind.DEPUTY_SUGGESTION ? state.congressSession() : state.cppccSession();
    }

    /** R5: the control total of a kind. */
    public int expected(ProposalKind kind) {
        return kind == ProposalKind.DEPUTY_SUGGESTION ? state.expectedSuggestions() : state.expectedProposals();
    }

    /** The unit of that id, full name or short name. */
    public Optional<UnitRef> unit(String text) {
        String wanted = text.strip();
        return state.units().stream()
                .filter(unit -> unit.unitId().equals(wanted)
                        || unit.name().equals(wanted)
                        || unit.shortName().equals(wanted))
                .findFirst();
    }

    /** Due dates by this session's rules. */
    public DeadlineEngine deadlines() {
        return DeadlineEngine.of(state.rulePack());
    }

    /**
     * The county's day of an act: the day it is said to have happened, else today.
     *
     * @throws Rejected when that day has not come yet (D11)
     */
    public LocalDate dayOfAct(@Nullable LocalDate occurredOn, Instant now) {
        LocalDate today = deadlines().dayOf(now);
        if (occurredOn != null && occurredOn.isAfter(today)) {
            throw new Rejected(new OccurredInFuture(occurredOn, today));
        }
        return occurredOn == null ? today : occurredOn;
    }
}
