package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a unit owes. Whether it is late is computed from these dates when asked, never stored.
 *
 * @param round of the reply; of an opinion which submission, above 1 after the lead sent it back (D5); 1 for receipts
 * @param assignmentId or the reply's id; of assistance {@code <replyId>/assistance-requests/<n>}, of a correction
 *     {@code <collection>/<id>/corrections/<correctionId>}
 * @param since from which day it is owed
 * @param due null for assistance, which nobody owes by a day (R60), and for decisions on corrections (D11)
 * @param statutoryDue the statute's date beside the notice's (D1), for first replies that have one
 * @param doneOn received, submitted or delivered on
 * @param endedOn from which day nobody owes it any more: released, returned, stopped
 * @param lapsed ended only because the case was closed without it (A28): how late it was by then stays on record
 * @param moves when {@code due} moved, in order
 * @param asked every extension asked for
 * @param claimedOn another day claimed for {@code doneOn}, while the office has not decided (D11)
 */
public record Duty(
        Subject subject,
        int round,
        UnitRef unit,
        String assignmentId,
        LocalDate since,
        @Nullable DueDate due,
        @Nullable DueDate statutoryDue,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate endedOn,
        boolean lapsed,
        List<Moved> moves,
        List<Asked> asked,
        @Nullable LocalDate claimedOn) {
    /** The date moved on a day; {@code from} was in force until then. */
    public record Moved(LocalDate on, DueDate from) {}

    /** An extension was asked for on a day, and decided or withdrawn on another, or not yet. */
    public record Asked(
            LocalDate on,
            LocalDate until,
            LocalDate decisionDueOn,
            @Nullable LocalDate endedOn) {
        static Asked of(ExtensionView extension) {
            return new Asked(
                    extension.askedOn(),
                    extension.until(),
                    extension.decisionDue().on(),
                    extension.endedOn());
        }

        private boolean undecided(LocalDate day) {
            return !on.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    public Duty {
        moves = moves == null ? List.of() : List.copyOf(moves); // rows indexed before there were any
        asked = asked == null ? List.of() : List.copyOf(asked);
    }

    /** A duty whose date nobody has asked to move. */
    public Duty(
            Subject subject,
            int round,
            UnitRef unit,
            String assignmentId,
            LocalDate since,
            @Nullable DueDate due,
            @Nullable DueDate statutoryDue,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate endedOn,
            boolean lapsed) {
        this(
                subject,
                round,
                unit,
                assignmentId,
                since,
                due,
                statutoryDue,
                doneOn,
                endedOn,
                lapsed,
                List.of(),
                List.of(),
                null);
    }

    /** The same with a day claimed for the one on which it was done. */
    Duty claimed(@Nullable LocalDate claimed) {
        return new Duty(
                subject,
                round,
                unit,
                assignmentId,
                since,
                due,
                statutoryDue,
                doneOn,
                endedOn,
                lapsed,
                moves,
                asked,
                claimed);
    }

    /** What is owed. */
    public enum Subject {
        /** 签收 (R21, A12). */
        RECEIPT,
        /** 会办意见 (R30). */
        OPINION,
        /** 答复 (R24, R33). */
        REPLY,
        /** 会商: the government office's decision (A5). */
        PANEL,
        /** 协助: asked by letter, without a due date (R60). */
        ASSISTANCE,
        /** 补录, 更正: the government office's decision, without a due date (D11). */
        CORRECTION
    }

    /** Whether it is still owed: neither done nor ended by anybody. */
    public boolean open() {
        return doneOn == null && endedOn == null;
    }

    /** The date that was in force on that day; null for what is owed by no day. */
    public @Nullable DueDate due(LocalDate day) {
        return moves.stream()
                .filter(moved -> moved.on().isAfter(day))
                .findFirst()
                .map(Moved::from)
                .orElse(due);
    }

    private LocalDate dueOn(LocalDate day) {
        return Objects.requireNonNull(due(day), "only what has a date is asked for it")
                .on();
    }

    /** The first of all dates that were ever in force; empty for what is owed by no day. */
    public Optional<LocalDate> earliestDueOn() {
        return Stream.concat(moves.stream().map(Moved::from), Stream.ofNullable(due))
                .map(DueDate::on)
                .min(LocalDate::compareTo);
    }

    /** The extension that was asked for and undecided on that day. */
    public Optional<Asked> undecided(LocalDate day) {
        return asked.stream().filter(request -> request.undecided(day)).findFirst();
    }

    /** 延期待批 (D16): asked for in time and undecided though the due day is over; neither on time nor late. */
    public boolean extensionPending(LocalDate day) {
        if (due == null || undecided(day).isEmpty()) {
            return false;
        }
        LocalDate dueOn = dueOn(day);
        return dueOn.isBefore(day)
                && !(doneOn != null && !doneOn.isAfter(dueOn))
                && !(endedOn != null && !endedOn.isAfter(day));
    }

    /** Whether it is not done though the due day is over, as far as the dates known by that day say. */
    public boolean overdue(LocalDate day) {
        return due != null && !extensionPending(day) && overdue(dueOn(day), day);
    }

    /** The same by the statute's date (D1). */
    public boolean statutorilyOverdue(LocalDate day) {
        return statutoryDue != null && overdue(statutoryDue.on(), day);
    }

    private boolean overdue(LocalDate dueOn, LocalDate day) {
        return dueOn.isBefore(until(day))
                && !since.isAfter(day)
                && !(doneOn != null && !doneOn.isAfter(day))
                && (lapsed || !(endedOn != null && !endedOn.isAfter(day)));
    }

    /** The last day that counts: of what lapsed, the day it did. */
    private LocalDate until(LocalDate day) {
        return lapsed && endedOn != null && endedOn.isBefore(day) ? endedOn : day;
    }

    /** Whether it was late when it lapsed. */
    public boolean lapsedLate() {
        return lapsed && doneOn == null && overdue(LocalDate.MAX);
    }

    /** Whether it had been done by that day, but after its due day (A7: the due day itself is in time). */
    public boolean doneLate(LocalDate day) {
        return due != null
                && doneOn != null
                && !doneOn.isAfter(day)
                && doneOn.isAfter(dueOn(day))
                && !extensionPending(day);
    }

    /** The same by the statute's date (D1). */
    public boolean statutorilyDoneLate(LocalDate day) {
        return doneOn != null && !doneOn.isAfter(day) && statutoryDue != null && doneOn.isAfter(statutoryDue.on());
    }

    /** Whole days after the due day, up to the day it was done or the given one; 0 when not late, or not yet known (D16). */
    public int daysLate(LocalDate day) {
        return due == null || extensionPending(day) ? 0 : daysAfter(dueOn(day), day);
    }

    /** The same by the statute's date; 0 where it has none. */
    public int statutoryDaysLate(LocalDate day) {
        return statutoryDue == null ? 0 : daysAfter(statutoryDue.on(), day);
    }

    /** 存疑 (D11): late by the recorded day, in time by the day that is claimed and not decided on. */
    public boolean disputed(LocalDate day) {
        return (overdue(day) || doneLate(day)) && claimedBy(dueOn(day));
    }

    /** The same by the statute's date (D1). */
    public boolean statutorilyDisputed(LocalDate day) {
        return (statutorilyOverdue(day) || statutorilyDoneLate(day))
                && statutoryDue != null
                && claimedBy(statutoryDue.on());
    }

    private boolean claimedBy(LocalDate dueOn) {
        return claimedOn != null && !claimedOn.isAfter(dueOn);
    }

    private int daysAfter(LocalDate dueOn, LocalDate day) {
        LocalDate until = doneOn != null && !doneOn.isAfter(day) ? doneOn : until(day);
        return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
    }

    /** Days from the given day to the due day; negative when it is over, null where there is none. */
    public @Nullable Integer daysLeft(LocalDate day) {
        return due == null ? null : (int) ChronoUnit.DAYS.between(day, dueOn(day));
    }

    /** The due day, empty for what is owed by no day. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(due).map(DueDate::on);
    }
}
