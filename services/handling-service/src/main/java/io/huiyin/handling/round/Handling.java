package io.huiyin.handling.round;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The handling of one proposal over all its rounds (R33): who leads, what was delivered, said, filed, closed. */
public final class Handling {
    private final String proposalId;
    private final DeadlineEngine rules;
    private Duties duties;
    private final List<Round> rounds;
    private Panels panels;
    private @Nullable String stoppedBecause;

    /** As stored. @param rulePack {@code id@version} @param panels absent in documents from before there were any */
    public record State(
            String proposalId,
            String rulePack,
            List<Duty> duties,
            List<Round> rounds,
            @Nullable String stoppedBecause,
            List<Panel> panels) {
        public State {
            panels = Objects.requireNonNullElse(panels, List.of());
        }
    }

    private Handling(State state) {
        proposalId = state.proposalId();
        rules = DeadlineEngine.of(state.rulePack());
        duties = new Duties(state.duties());
        rounds = new ArrayList<>(state.rounds());
        panels = new Panels(state.panels());
        stoppedBecause = state.stoppedBecause();
    }

    /** Begins with 交办; the first round has no event of its own, {@code ProposalAssigned} says it all. */
    public static Handling open(String proposalId, List<Duty> duties, LocalDate openedOn, DueDate due) {
        return restore(new State(
                proposalId, due.rulePack(), duties, List.of(Round.opened(1, openedOn, due, null)), null, List.of()));
    }

    public static Handling restore(State state) {
        return new Handling(state);
    }

    public State snapshot() {
        return new State(
                proposalId, rules.pack().ref(), duties.all(), List.copyOf(rounds), stoppedBecause, panels.all());
    }

    /** 改办 (A12). Only the lead's moves the proposal's process. */
    public List<HandlingEvent> reassigned(String fromAssignmentId, Duty to, Instant wakeAt) {
        duties = duties.moved(fromAssignmentId, to);
        return to.role() == AssignmentRole.LEAD
                ? List.of(new AssignmentReassigned(
                        proposalId, fromAssignmentId, to.assignmentId(), to.unit(), to.role(), wakeAt))
                : List.of();
    }

    /** A co-unit more (A12). */
    public void joined(Duty coUnit) {
        duties = duties.joined(coUnit);
    }

    /** A co-unit less (A12). */
    public void left(String assignmentId) {
        duties = duties.left(assignmentId);
    }

    /** The reply of the round reached its submitters. */
    public void delivered(int round, Round.Delivery delivery) {
        replace(round(round).delivered(delivery));
    }

    /** The date of the round's reply moved (R26). */
    public void dueMoved(int round, DueDate due) {
        replace(round(round).due(due));
    }

    /** Whether a 不满意 with that round's reply opens another round by itself: once, below the pack's limit (A5). */
    public boolean opensRoundAfter(int round) {
        return isHeardIn(round) && round < rules.pack().dissatisfiedLimit();
    }

    /**
     * 不满意 (R33), once per round: the next round with one month, or at the limit the office's panel (A5). A former round's
     * changes nothing, nor one after a stop.
     */
    public List<HandlingEvent> dissatisfied(int round, LocalDate receivedOn, String reason) {
        if (opensRoundAfter(round)) {
            return openRound(receivedOn, rules.rehandlingDue(receivedOn), reason);
        }
        if (!isHeardIn(round)) {
            return List.of();
        }
        Panel panel = Panel.convened(round, reason, receivedOn, rules);
        panels = panels.with(panel);
        return List.of(panel.said(proposalId, rules));
    }

    private boolean isHeardIn(int round) {
        return stoppedBecause == null
                && current().round() == round
                && panels.of(round).isEmpty();
    }

    private List<HandlingEvent> openRound(LocalDate openedOn, DueDate due, String reason) {
        int next = current().round() + 1;
        rounds.add(Round.opened(next, openedOn, due, reason));
        Duty lead = lead();
        return List.of(new RoundOpened(
                proposalId, next, lead.assignmentId(), lead.unit(), openedOn, due, reason, rules.wakeAt(due)));
    }

    /** The panel of that round met and goes on (A5). */
    public List<HandlingEvent> panelMet(int round, LocalDate metOn, String minutes) {
        Panel met = panel(round).met(metOn, minutes, rules);
        panels = panels.with(met);
        return List.of(met.saidMet(proposalId, rules));
    }

    /** The panel of that round decided (A5). What is filed already is closed in the same write. */
    public List<HandlingEvent> decidePanel(int number, PanelOutcome outcome, String explanation, LocalDate on) {
        Panel decided = panel(number).decided(outcome, explanation, on);
        panels = panels.with(decided);
        Round round = round(number);
        List<HandlingEvent> events = new ArrayList<>();
        events.add(decided.saidDecided(proposalId, Objects.requireNonNull(decided.verdict())));
        if (outcome == PanelOutcome.CLOSE_WITH_EXPLANATION && round.filedOn() != null && round.concluded() != null) {
            LocalDate later = on.isBefore(round.filedOn()) ? round.filedOn() : on;
            replace(round.closed(later));
            events.add(closed(number, round.concluded(), later));
        }
        return List.copyOf(events);
    }

    /** Whether the panel of that round wants a further one that is not open yet. */
    public boolean wantsRoundAfter(int round) {
        return stoppedBecause == null
                && current().round() == round
                && panels.of(round)
                        .filter(panel -> panel.cameTo(PanelOutcome.FURTHER_ROUND))
                        .isPresent();
    }

    /** The further round that the panel decided on (A5), with one month from its decision. */
    public List<HandlingEvent> openFurtherRound(int round, LocalDate decidedOn) {
        return wantsRoundAfter(round)
                ? openRound(
                        decidedOn,
                        rules.furtherRoundDue(decidedOn),
                        panel(round).reason())
                : List.of();
    }

    /** Asked whether the panel's decision is late (A5). */
    public List<HandlingEvent> ringPanel(int round, Instant now) {
        Optional<Panel> late = panels.of(round).filter(panel -> stoppedBecause == null && panel.toBeSaid(now, rules));
        late.ifPresent(panel -> panels = panels.with(panel.lateSaid(rules.dayOf(now))));
        return late.<List<HandlingEvent>>map(panel -> List.of(panel.saidLate(proposalId, now, rules)))
                .orElse(List.of());
    }

    /** When to ask again about the panel of that round. @throws NotYetHeard when it was never convened */
    public Instant nextPanelRing(int round, Instant now) {
        Panel panel = panels.of(round).orElseThrow(() -> new NotYetHeard("panel of round " + round, proposalId));
        return panel.lateMarks().next(panel.decideBy(), now, rules);
    }

    private Panel panel(int round) {
        if (stoppedBecause != null) {
            throw new Rejected(new PanelRejected.PanelEnded(stoppedBecause));
        }
        return panels.of(round).orElseThrow(() -> new Rejected(new PanelRejected.NoPanelConvened(round)));
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
     * 报送 and 办结 of a round (R83, R84, A28); a second time nothing happens. A round that another one followed is filed, but
     * the proposal stays open; so is one whose panel has not decided to close (A5).
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
        boolean open = panels.of(number)
                .filter(panel -> !panel.cameTo(PanelOutcome.CLOSE_WITH_EXPLANATION))
                .isPresent();
        if (current().round() != number || open) {
            replace(round.filed(today));
            return List.of(filed);
        }
        replace(round.filed(today).closed(today));
        return List.of(filed, closed(number, conclusion, today));
    }

    private ProposalClosed closed(int round, Round.Conclusion conclusion, LocalDate on) {
        boolean satisfied = conclusion.satisfied() && panels.of(round).isEmpty();
        return new ProposalClosed(proposalId, round, conclusion.totals(), satisfied, on);
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

    /** The panels so far, at most one per round. */
    public List<Panel> panels() {
        return panels.all();
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
