package io.huiyin.handling.round;

import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.HandlingEvent.PanelOverdue;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.due.LateMarks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 会商 (A5): the government office decides what follows the 不满意 with a round's reply, once per round.
 *
 * @param round whose reply was found wanting
 * @param reason of the 不满意 that convened it
 * @param decideBy counts from the day it was convened, or last met
 * @param meetings in order
 * @param verdict null until it decided
 */
public record Panel(
        int round,
        String reason,
        LocalDate convenedOn,
        DueDate decideBy,
        List<Meeting> meetings,
        @Nullable Verdict verdict,
        LateMarks lateMarks) {
    /** One meeting: who took part, what was said. */
    public record Meeting(LocalDate metOn, String minutes) {}

    /** The end of it. {@code explanation} is what the submitters get when the proposal is closed with it. */
    public record Verdict(PanelOutcome outcome, @Nullable String explanation, LocalDate decidedOn) {}

    public Panel {
        meetings = List.copyOf(meetings);
    }

    static Panel convened(int round, String reason, LocalDate on, DeadlineEngine rules) {
        return new Panel(round, reason, on, rules.panelDecision(on), List.of(), null, LateMarks.NONE);
    }

    PanelConvened said(String proposalId, DeadlineEngine rules) {
        return new PanelConvened(proposalId, round, reason, convenedOn, decideBy, rules.wakeAt(decideBy));
    }

    /** 开会商议: the date of the decision counts from this day. */
    Panel met(LocalDate metOn, String minutes, DeadlineEngine rules) {
        requireUndecided(metOn);
        if (minutes.isBlank()) {
            throw new Rejected(new PanelRejected.PanelMinutesMissing());
        }
        List<Meeting> more = Stream.concat(meetings.stream(), Stream.of(new Meeting(metOn, minutes.strip())))
                .toList();
        return new Panel(round, reason, convenedOn, rules.panelDecision(metOn), more, null, LateMarks.NONE);
    }

    PanelMet saidMet(String proposalId, DeadlineEngine rules) {
        Meeting last = meetings.get(meetings.size() - 1);
        return new PanelMet(proposalId, round, last.metOn(), last.minutes(), decideBy, rules.wakeAt(decideBy));
    }

    Panel decided(PanelOutcome outcome, String explanation, LocalDate decidedOn) {
        requireUndecided(decidedOn);
        if (outcome == PanelOutcome.CLOSE_WITH_EXPLANATION && explanation.isBlank()) {
            throw new Rejected(new PanelRejected.PanelExplanationMissing());
        }
        Verdict end = new Verdict(outcome, explanation.isBlank() ? null : explanation.strip(), decidedOn);
        return new Panel(round, reason, convenedOn, decideBy, meetings, end, lateMarks);
    }

    PanelDecided saidDecided(String proposalId, Verdict end) {
        return new PanelDecided(proposalId, round, end.outcome(), end.explanation(), end.decidedOn());
    }

    /** Whether it is to be said now that the decision is late. */
    boolean toBeSaid(Instant now, DeadlineEngine rules) {
        return verdict == null && lateMarks.toBeSaid(decideBy, now, rules);
    }

    Panel lateSaid(LocalDate on) {
        return new Panel(round, reason, convenedOn, decideBy, meetings, verdict, lateMarks.saidOn(on));
    }

    PanelOverdue saidLate(String proposalId, Instant now, DeadlineEngine rules) {
        return new PanelOverdue(proposalId, round, decideBy, rules.daysLate(decideBy, now));
    }

    /** Whether it came to that. */
    boolean cameTo(PanelOutcome outcome) {
        return verdict != null && verdict.outcome() == outcome;
    }

    private void requireUndecided(LocalDate day) {
        if (verdict != null) {
            throw new Rejected(new PanelRejected.PanelAlreadyDecided(verdict.outcome(), verdict.decidedOn()));
        }
        if (day.isBefore(convenedOn)) {
            throw new Rejected(new PanelRejected.BeforePanelConvened(day, convenedOn));
        }
    }
}
