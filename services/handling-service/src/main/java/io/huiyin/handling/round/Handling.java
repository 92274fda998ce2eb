package io.huiyin.handling.round;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The handling of one proposal over all its rounds (R33): who leads, what was delivered, said, filed, closed. */
public final class Handling {
    private final String proposalId;
    private final DeadlineEngine rules;
    private Duties duties;
    private final List<Round> rounds;
    private @Nullable String stoppedBecause;

    /** As stored. @param rulePack {@code id@version} */
    public record State(
            String proposalId,
            String rulePack,
            List<Duty> duties,
            List<Round> rounds,
            @Nullable String stoppedBecause) {}

    private Handling(State state) {
        proposalId = state.proposalId();
        rules = DeadlineEngine.of(state.rulePack());
        duties = new Duties(state.duties());
        rounds = new ArrayList<>(state.rounds());
        stoppedBecause = state.stoppedBecause();
    }

    /** Begins with 交办; the first round has no event of its own, {@code ProposalAssigned} says it all. */
    public static Handling open(String proposalId, List<Duty> duties, LocalDate openedOn, DueDate due) {
        return restore(
                new State(proposalId, due.rulePack(), duties, List.of(Round.opened(1, openedOn, due, null)), null));
    }

    public static Handling restore(State state) {
        return new Handling(state);
    }

    public State snapshot() {
        return new State(proposalId, rules.pack().ref(), duties.all(), List.copyOf(rounds), stoppedBecause);
    }

    /** 改办 (A12). Only the lead's moves the proposal's process. */
    public List<HandlingEvent> reassigned(String fromAssignmentId, Duty to, Instant wakeAt) {
        duties = duties.moved(fromAssignmentId, to);
        return to.role() == AssignmentRole.LEAD
                ? List.of(new AssignmentReassigned(
                        proposalId, fromAssignmentId, to.assignmentId(), to.unit(), to.role(), wakeAt))
                : List.of();
    }

    /** The reply of the round reached its submitters. */
    public void delivered(int round, Round.Delivery delivery) {
        replace(round(round).delivered(delivery));
    }

    /** The date of the round's reply moved (R26). */
    public void dueMoved(int round, DueDate due) {
        replace(round(round).due(due));
    }

    /** Whether a 不满意 with that round's reply opens another round: once per round, not after a stop. */
    public boolean opensRoundAfter(int round) {
        return stoppedBecause == null && current().round() == round;
    }

    /** 不满意 (R33): the next round, with one month (A5). */
    public List<HandlingEvent> openRoundAfter(int round, LocalDate dissatisfiedOn, String reason) {
        if (!opensRoundAfter(round)) {
            return List.of();
        }
        DueDate due = rules.rehandlingDue(dissatisfiedOn);
        rounds.add(Round.opened(round + 1, dissatisfiedOn, due, reason));
        Duty lead = lead();
        return List.of(new RoundOpened(
                proposalId,
                round + 1,
                lead.assignmentId(),
                lead.unit(),
                dissatisfiedOn,
                due,
                reason,
                rules.wakeAt(due)));
    }

    /** The survey of the round ended. */
    public void concluded(int round, Round.Conclusion conclusion) {
        replace(round(round).concluded(conclusion));
    }

    /**
     * Asked whether silence has lasted long enough to remind, or to end (D4).
     *
     * @throws NotYetHeard when the delivery is still on its way here
     */
    public List<HandlingEvent> ringSurvey(int number, Instant now) {
        Round round = round(number);
        SilenceClock clock = clockOf(round);
        if (stoppedBecause != null || round.concluded() != null) {
            return List.of();
        }
        if (clock.ended(now)) {
            replace(round.reminderWasSaid().silenceWasSaid());
            return round.silenceSaid() ? List.of() : List.of(new SurveySilenceEnded(proposalId, number));
        }
        if (clock.toBeReminded(now)) {
            replace(round.reminderWasSaid());
            return round.reminderSaid() ? List.of() : List.of(new SurveyReminderDue(proposalId, number));
        }
        return List.of();
    }

    /** When to ask again about that round's survey. */
    public Instant nextSurveyRing(int round, Instant now) {
        return clockOf(round(round)).next(now);
    }

    /**
     * 报送 and 办结 of a round (R83, R84, A28); a second time nothing happens. A round that another one followed is filed,
     * but the proposal stays open.
     *
     * @throws NotYetHeard when the survey's conclusion is still on its way here
     */
    public List<HandlingEvent> close(int number, LocalDate today) {
        Round round = round(number);
        Round.Conclusion conclusion = round.concluded();
        if (stoppedBecause != null || round.filedOn() != null) {
            return List.of();
        }
        if (conclusion == null) {
            throw new NotYetHeard("SurveyConcluded of round " + number, "closing " + proposalId);
        }
        ReplyFiled filed = new ReplyFiled(proposalId, number, rules.pack().filingOffices(), conclusion.totals());
        if (current().round() != number) {
            replace(round.filed(today));
            return List.of(filed);
        }
        replace(round.filed(today).closed(today));
        return List.of(
                filed, new ProposalClosed(proposalId, number, conclusion.totals(), conclusion.satisfied(), today));
    }

    /** Merged or withdrawn (A12). */
    public void stop(String because) {
        stoppedBecause = stoppedBecause == null ? because : stoppedBecause;
    }

    /** The last round. */
    public Round current() {
        return rounds.get(rounds.size() - 1);
    }

    /** The assignment that leads. */
    public Duty lead() {
        return duties.lead();
    }

    /** Every unit that has or had a duty. */
    public List<Duty> duties() {
        return duties.all();
    }

    /** All rounds so far, the first one first. */
    public List<Round> rounds() {
        return List.copyOf(rounds);
    }

    /** Why it was stopped, or empty. */
    public Optional<String> stoppedBecause() {
        return Optional.ofNullable(stoppedBecause);
    }

    public DeadlineEngine rules() {
        return rules;
    }

    private SilenceClock clockOf(Round round) {
        if (round.delivered() == null) {
            throw new NotYetHeard("ReplyDelivered of round " + round.round(), "survey of " + proposalId);
        }
        return new SilenceClock(round.delivered(), rules);
    }

    private Round round(int number) {
        if (number < 1 || number > rounds.size()) {
            throw new NotYetHeard("round " + number, proposalId);
        }
        return rounds.get(number - 1);
    }

    private void replace(Round round) {
        rounds.set(round.round() - 1, round);
    }
}
