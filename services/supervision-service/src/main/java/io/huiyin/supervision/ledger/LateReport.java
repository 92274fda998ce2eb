package io.huiyin.supervision.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.casefile.Duty;
import io.huiyin.supervision.ledger.index.DutyRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is late at a moment.
 *
 * @param day the county's day at that moment: due days before it are over
 * @param basis on what the list rests, one Chinese sentence
 * @param panels 会商逾期, the government office's own (A5)
 * @param statutory late by the statute's date (D1), whether or not late by the notice's
 * @param extensions what the office has not decided, apart from what is late
 */
public record LateReport(
        Instant at,
        LocalDate day,
        String basis,
        Replies replies,
        Opinions opinions,
        Replies statutory,
        Panels panels,
        Extensions extensions) {
    /**
     * Late replies.
     *
     * @param unreplied 未复逾期
     * @param repliedLate 复后逾期
     */
    public record Replies(List<Row> unreplied, List<Row> repliedLate) {}

    /**
     * Late co-handling opinions: 会办逾期.
     *
     * @param unsubmitted not given yet
     * @param submittedLate given after the date
     */
    public record Opinions(List<Row> unsubmitted, List<Row> submittedLate) {}

    /**
     * Late decisions of the office's panel (A5): 会商逾期.
     *
     * @param undecided not decided yet
     * @param decidedLate decided after the date
     */
    public record Panels(List<Row> undecided, List<Row> decidedLate) {}

    /**
     * Replies for which an extension is asked and undecided.
     *
     * @param pending 延期待批 (D16): the due day is over, neither on time nor late
     * @param asked the due day is still to come
     */
    public record Extensions(List<Row> pending, List<Row> asked) {}

    /**
     * One late duty.
     *
     * @param unit id of the unit that owes or owed it
     * @param round of a reply; of an opinion which submission (D5)
     * @param deliveredOn of a reply; {@code submittedOn} of an opinion, {@code decidedOn} of a panel; null when still missing
     * @param lapsedOn of an opinion that nobody owes any more because the case was closed without it (A28)
     * @param statutoryDueOn D1, in its own column; null where the statute sets none
     * @param statutoryDaysLate 0 when not late by the statute
     * @param askedUntil the day an undecided extension asks for
     * @param disputed 存疑 (D11): late by the recorded day, in time by {@code claimedOn}
     * @param statutorilyDisputed the same by the statute's date
     * @param claimedOn the day claimed for it, while the office has not decided
     * @param decisionDueOn when the office is to have decided on it (D16)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String id,
            String proposalId,
            ProposalKind kind,
            String number,
            String title,
            String unit,
            String unitName,
            int round,
            LocalDate dueOn,
            String rule,
            boolean provisional,
            int daysLate,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate lapsedOn,
            @Nullable LocalDate statutoryDueOn,
            int statutoryDaysLate,
            @Nullable LocalDate askedUntil,
            @Nullable LocalDate decisionDueOn,
            boolean disputed,
            boolean statutorilyDisputed,
            @Nullable LocalDate claimedOn) {
        static Row of(DutyRow row, LocalDate day) {
            Duty duty = row.duty();
            DueDate due = Objects.requireNonNull(duty.due(day), "only what has a date is late");
            LocalDate done = duty.doneOn() == null || duty.doneOn().isAfter(day) ? null : duty.doneOn();
            Duty.Asked asked = duty.undecided(day).orElse(null);
            return new Row(
                    row.id(),
                    row.proposalId(),
                    row.kind(),
                    row.number(),
                    row.title(),
                    duty.unit().unitId(),
                    duty.unit().shortName(),
                    duty.round(),
                    due.on(),
                    due.rule(),
                    due.provisional(),
                    duty.daysLate(day),
                    duty.subject() == Duty.Subject.REPLY ? done : null,
                    duty.subject() == Duty.Subject.OPINION ? done : null,
                    duty.subject() == Duty.Subject.PANEL ? done : null,
                    duty.lapsed() ? duty.endedOn() : null,
                    duty.statutoryDue() == null ? null : duty.statutoryDue().on(),
                    duty.statutoryDaysLate(day),
                    asked == null ? null : asked.until(),
                    asked == null ? null : asked.decisionDueOn(),
                    duty.disputed(day),
                    duty.statutorilyDisputed(day),
                    duty.claimedOn());
        }
    }
}
