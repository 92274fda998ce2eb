package io.huiyin.supervision.casefile;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.problem.Words;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Office;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything owed: receipts per assignment, an opinion per submission (D5), a reply per round, a panel where there was one; and
 * what was asked by letter, and what the office has to decide on claimed days (D11).
 */
final class DutiesReading {
    private static final UnitRef OFFICE = new UnitRef(
            Office.GOVERNMENT_OFFICE.name(),
            Words.of(Office.GOVERNMENT_OFFICE),
            Words.of(Office.GOVERNMENT_OFFICE),
            "");

    private final String handlingId;
    private final List<AssignmentView> assignments;
    private final List<RoundView> rounds;
    private final Optional<ProposalAssigned> assigned;
    private final @Nullable LocalDate stoppedOn;
    private final List<AssistanceView> assistance;
    private final CorrectionsReading claims;
    private final String jurisdiction;
    private final String proposalId;

    DutiesReading(
            String caseFileId,
            List<AssignmentView> assignments,
            List<RoundView> rounds,
            Optional<ProposalAssigned> assigned,
            CaseView.@Nullable Stop stop,
            List<AssistanceView> assistance,
            CorrectionsReading claims) {
        this.jurisdiction = Ids.jurisdiction(caseFileId);
        this.proposalId = Ids.proposalId(caseFileId);
        this.handlingId = Ids.handling(jurisdiction, proposalId);
        this.assignments = assignments;
        this.rounds = rounds;
        this.assigned = assigned;
        this.stoppedOn = stop == null ? null : stop.stoppedOn();
        this.assistance = assistance;
        this.claims = claims;
    }

    List<Duty> read() {
        List<Duty> duties = new ArrayList<>();
        for (AssignmentView assignment : assignments) {
            receipt(assignment).ifPresent(duties::add);
            if (assignment.role() == AssignmentRole.CO_HANDLING) {
                opinions(assignment, duties);
            }
        }
        rounds.forEach(round -> duties.add(reply(round)));
        rounds.stream().flatMap(round -> panel(round).stream()).forEach(duties::add);
        assistance.forEach(letter -> assisting(letter).ifPresent(duties::add));
        claims.read().stream().map(this::correction).forEach(duties::add);
        return List.copyOf(duties);
    }

    private Optional<Duty> receipt(AssignmentView assignment) {
        return Optional.ofNullable(assignment.receiptDue())
                .map(due -> duty(
                                Duty.Subject.RECEIPT,
                                1,
                                assignment,
                                assignment.assignedOn(),
                                due,
                                assignment.receivedOn())
                        .claimed(claims.claimedReceipt(assignment.assignmentId())));
    }

    /** One per submission: the first by the assignment's date, each redo by its own; one's lateness is not the other's (D5). */
    private void opinions(AssignmentView assignment, List<Duty> duties) {
        AssignmentView.OpinionView opinion = assignment.opinion();
        List<AssignmentView.SentBack> sentBack = opinion == null ? List.of() : opinion.sentBack();
        LocalDate last = opinion == null ? null : opinion.submittedOn();
        DueDate due = assignment.due();
        LocalDate since = assignment.assignedOn();
        for (int ordinal = 1; ordinal <= sentBack.size(); ordinal++) {
            AssignmentView.SentBack former = sentBack.get(ordinal - 1);
            LocalDate doneOn = former.submittedOn() == null ? former.sentBackOn() : former.submittedOn();
            duties.add(opinion(ordinal, assignment, since, due, doneOn));
            due = former.redoDue();
            since = former.sentBackOn();
        }
        duties.add(opinion(sentBack.size() + 1, assignment, since, due, last));
    }

    private Duty opinion(
            int ordinal, AssignmentView assignment, LocalDate since, DueDate due, @Nullable LocalDate doneOn) {
        return duty(Duty.Subject.OPINION, ordinal, assignment, since, due, doneOn)
                .claimed(claims.claimedOpinion(assignment.assignmentId(), ordinal));
    }

    /** Nothing for a body outside of the session: nobody there has a work list. */
    private Optional<Duty> assisting(AssistanceView letter) {
        return Optional.ofNullable(letter.unitId())
                .map(unitId -> new Duty(
                        Duty.Subject.ASSISTANCE,
                        letter.round(),
                        new UnitRef(unitId, letter.unitName(), letter.unitName(), ""),
                        letter.replyId() + "/assistance-requests/" + letter.request(),
                        letter.requestedOn(),
                        null,
                        null,
                        letter.answeredOn(),
                        stoppedOn,
                        false));
    }

    private Duty duty(
            Duty.Subject subject,
            int ordinal,
            AssignmentView assignment,
            LocalDate since,
            DueDate due,
            @Nullable LocalDate doneOn) {
        return new Duty(
                subject,
                ordinal,
                assignment.unit(),
                assignment.assignmentId(),
                since,
                due,
                null,
                doneOn,
                ended(assignment),
                subject == Duty.Subject.OPINION && assignment.lapsed());
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
                false,
                round.moves(),
                round.extensions().stream().map(Duty.Asked::of).toList(),
                round.claimedDeliveryOn());
    }

    /** Owed by the government office, by no day (D11). */
    private Duty correction(CorrectionView claim) {
        String id = switch (claim.act()) {
            case RECEIPT -> "assignments/" + Ids.assignment(jurisdiction, proposalId, claim.assignmentId());
            case OPINION -> "opinions/" + Ids.opinion(jurisdiction, proposalId, claim.assignmentId());
            case DELIVERY -> "replies/" + Ids.reply(jurisdiction, proposalId, claim.round());
        };
        return new Duty(
                Duty.Subject.CORRECTION,
                claim.round(),
                OFFICE,
                id + "/corrections/" + claim.correctionId(),
                claim.requestedOn(),
                null,
                null,
                claim.decidedOn(),
                stoppedOn,
                false);
    }

    /** Owed by the government office (A5). */
    private Optional<Duty> panel(RoundView round) {
        return Optional.ofNullable(round.panel())
                .map(panel -> new Duty(
                        Duty.Subject.PANEL,
                        round.round(),
                        OFFICE,
                        handlingId,
                        panel.convenedOn(),
                        panel.decideBy(),
                        null,
                        panel.decidedOn(),
                        stoppedOn,
                        false));
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
