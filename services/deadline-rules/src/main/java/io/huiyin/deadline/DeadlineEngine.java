package io.huiyin.deadline;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.ProposalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Due dates from facts, a rule pack and a calendar: pure, and each says how it was found. Days are the county's days; a due day
 * counts to its end (A7).
 */
public final class DeadlineEngine {
    private final RulePack pack;
    private final WorkingCalendar calendar;

    /** With a calendar other than the one the pack names, e.g. a later version of it. */
    public DeadlineEngine(RulePack pack, WorkingCalendar calendar) {
        this.pack = pack;
        this.calendar = calendar;
    }

    /**
     * With the calendar the pack names.
     *
     * @throws IllegalArgumentException when there is no such pack
     */
    public static DeadlineEngine of(String rulePackRef) {
        RulePack pack = RulePacks.load(rulePackRef);
        return new DeadlineEngine(pack, WorkingCalendar.load(pack.calendar()));
    }

    public RulePack pack() {
        return pack;
    }

    public ZoneId zone() {
        return pack.zone();
    }

    /**
     * R24: the reply.
     *
     * @param assignedOn the day of the case's first 交办; a reassignment does not restart the term (D17)
     */
    public DueDate replyDue(LocalDate assignedOn) {
        return due("replyDue", pack.replyDue(), assignedOn);
    }

    /** R30: a co-unit's opinion. */
    public DueDate opinionDue(LocalDate assignedOn) {
        return due("opinionDue", pack.opinionDue(), assignedOn);
    }

    /**
     * R30: the opinion of a co-unit that joins when the others have begun. Never before theirs, never a day that is over.
     *
     * @param opinionDue the case's, from its 交办 (D17)
     */
    public DueDate opinionDueOnJoining(DueDate opinionDue, LocalDate joinedOn) {
        DueDate own = due("opinionDueOnJoining", pack.opinionDueOnJoining(), joinedOn);
        return own.on().isAfter(opinionDue.on()) ? own : opinionDue;
    }

    /** D1: the statute's date beside the notice's; empty for a kind it does not bind. */
    public Optional<DueDate> statutoryDue(ProposalKind kind, LocalDate assignedOn) {
        return Optional.ofNullable(pack.statutoryDue().get(kind)).map(term -> due("statutoryDue", term, assignedOn));
    }

    /** D1: the statute's date for a matter found wide-ranging or hard. */
    public Optional<DueDate> statutoryDueHard(ProposalKind kind, LocalDate assignedOn) {
        return Optional.ofNullable(pack.statutoryDueHard().get(kind))
                .map(term -> due("statutoryDueHard", term, assignedOn));
    }

    /** D1: the date lateness is measured by, out of the notice's (or its extension) and the statute's. */
    public DueDate bindingDue(DueDate notice, Optional<DueDate> statutory) {
        return statutory
                .filter(statute -> pack.bindingClock() == BindingClock.EARLIER)
                .filter(statute -> statute.on().isBefore(notice.on()))
                .orElse(notice);
    }

    /** A12: 签收. */
    public DueDate receiptDue(LocalDate assignedOn) {
        return due("receiptDue", pack.receiptDue(), assignedOn);
    }

    /** A12: the last day for 退办. */
    public DueDate returnWindowEnds(LocalDate assignedOn) {
        return due("returnWindow", pack.returnWindow(), assignedOn);
    }

    /** R33, A5: the new reply after a 不满意; the caller chooses the day by {@link RulePack#rehandlingStart()}. */
    public DueDate rehandlingDue(LocalDate dissatisfactionReceivedOn) {
        return due("rehandlingDue", pack.rehandlingDue(), dissatisfactionReceivedOn);
    }

    /** A5: the office's panel decides; counts from the day it was convened or last met. */
    public DueDate panelDecision(LocalDate convenedOrMetOn) {
        return due("panelDecision", pack.panelDecision(), convenedOrMetOn);
    }

    /** R33, A5: the new reply when the panel decides on a further round. */
    public DueDate furtherRoundDue(LocalDate decidedOn) {
        return due("furtherRoundDue", pack.furtherRoundDue(), decidedOn);
    }

    /** D4: the reminder to a silent submitter. */
    public DueDate surveyRemind(LocalDate openedOn) {
        return due("surveyRemind", pack.surveyRemind(), openedOn);
    }

    /** D4: the last day before a silent survey is closed. */
    public DueDate surveySilence(LocalDate openedOn) {
        return due("surveySilence", pack.surveySilence(), openedOn);
    }

    /** D5: the opinion sent back by the lead unit. */
    public DueDate opinionRedo(LocalDate sentBackOn) {
        return due("opinionRedo", pack.opinionRedo(), sentBackOn);
    }

    /** R27, A6: the latest date all extensions together may reach. */
    public DueDate extensionLimit(DueDate originalReplyDue) {
        return due("extensionLimit", pack.extensionLimit(), originalReplyDue.on());
    }

    /**
     * R26: the reply after an approved extension; the day is the office's, no day-off rule moves it.
     *
     * @param originalReplyDue as first set, not as extended before
     * @param until not after {@link #extensionLimit}; who asks sees to that
     */
    public DueDate extendedDue(DueDate originalReplyDue, LocalDate until) {
        Source source = pack.source("extensionLimit");
        List<Integer> unpublished = unpublished(until);
        return new DueDate(
                until,
                source.rule(),
                new Explanation(pack.basis().shortName(), source, calendar)
                        .extended(originalReplyDue.on(), until, unpublished),
                pack.ref(),
                calendar.ref(),
                calendar.isWorkingDay(until),
                !unpublished.isEmpty());
    }

    /** D16: the office's decision on a request for extension. */
    public DueDate extensionDecision(LocalDate askedOn) {
        return due("extensionDecision", pack.extensionDecision(), askedOn);
    }

    /** D6: publication of a reply marked 主动公开. */
    public DueDate publicationDue(LocalDate deliveredOn) {
        return due("publication", pack.publication(), deliveredOn);
    }

    /** R87: the unit's statistics with its summary. */
    public DueDate statisticsDue() {
        return due("statisticsDue", pack.statisticsDue(), pack.statisticsDue().date());
    }

    /** When to look again: 00:00 of the day after, county zone. */
    public Instant wakeAt(DueDate due) {
        return due.on().plusDays(1).atStartOfDay(zone()).toInstant();
    }

    /** Whether the due day is over. */
    public boolean overdue(DueDate due, Instant now) {
        return !now.isBefore(wakeAt(due));
    }

    /** Whole days since the due day, 0 when not late. */
    public int daysLate(DueDate due, Instant now) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(due.on(), dayOf(now)));
    }

    /** The county's day at that moment. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    private DueDate due(String parameter, Term term, LocalDate from) {
        LocalDate end = term.end(from, calendar);
        LocalDate on = term.onNonWorkingDay().settle(end, calendar);
        Source source = pack.source(parameter);
        List<Integer> unpublished = unpublished(term instanceof Term.Period ? from : end, end, on);
        String because =
                new Explanation(pack.basis().shortName(), source, calendar).of(term, from, end, on, unpublished);
        return new DueDate(
                on,
                source.rule(),
                because,
                pack.ref(),
                calendar.ref(),
                calendar.isWorkingDay(on),
                !unpublished.isEmpty());
    }

    private List<Integer> unpublished(LocalDate... passed) {
        IntSummaryStatistics years =
                Arrays.stream(passed).mapToInt(LocalDate::getYear).summaryStatistics();
        return IntStream.rangeClosed(years.getMin(), years.getMax())
                .filter(calendar::provisional)
                .boxed()
                .toList();
    }
}
