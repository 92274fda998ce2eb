package io.huiyin.supervision.casefile;

import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything owed by a day: receipts and opinions per assignment, a reply per round. */
final class DutiesReading {
    private final List<AssignmentView> assignments;
    private final List<RoundView> rounds;
    private final Optional<ProposalAssigned> assigned;
    private final @Nullable LocalDate stoppedOn;

    DutiesReading(
            List<AssignmentView> assignments,
            List<RoundView> rounds,
            Optional<ProposalAssigned> assigned,
            CaseView.@Nullable Stop stop) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.assigned = assigned;
        this.stoppedOn = stop == null ? null : stop.stoppedOn();
    }

    List<Duty> read() {
        List<Duty> duties = new ArrayList<>();
        for (AssignmentView assignment : assignments) {
            receipt(assignment).ifPresent(duties::add);
            if (assignment.role() == AssignmentRole.CO_HANDLING) {
                duties.add(opinion(assignment));
            }
        }
        rounds.forEach(round -> duties.add(reply(round)));
        return List.copyOf(duties);
    }

    private Optional<Duty> receipt(AssignmentView assignment) {
        return Optional.ofNullable(assignment.receiptDue())
                .map(due -> duty(Duty.Subject.RECEIPT, assignment, due, assignment.receivedOn()));
    }

    private Duty opinion(AssignmentView assignment) {
        AssignmentView.OpinionView opinion = assignment.opinion();
        return duty(Duty.Subject.OPINION, assignment, assignment.due(), opinion == null ? null : opinion.submittedOn());
    }

    private Duty duty(Duty.Subject subject, AssignmentView assignment, DueDate due, @Nullable LocalDate doneOn) {
        return new Duty(
                subject,
                1,
                assignment.unit(),
                assignment.assignmentId(),
                assignment.assignedOn(),
                due,
                null,
                doneOn,
                ended(assignment));
    }

    private Duty reply(RoundView round) {
        DueDate statutory = round.round() == 1
                ? assigned.map(ProposalAssigned::statutoryDue).orElse(null)
                : null;
        return new Duty(
                Duty.Subject.REPLY,
                round.round(),
                round.leadUnit(),
                round.replyId(),
                round.openedOn(),
                round.due(),
                statutory,
                round.deliveredOn(),
                stoppedOn,
                round.moves(),
                round.extensions().stream().map(Duty.Asked::of).toList());
    }

    private @Nullable LocalDate ended(AssignmentView assignment) {
        return Stream.of(
                        Optional.ofNullable(assignment.returnedOn()),
                        Optional.ofNullable(assignment.releasedOn()),
                        Optional.ofNullable(stoppedOn))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
