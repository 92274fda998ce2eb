package io.huiyin.supervision.ledger.index;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.casefile.AssignmentView;
import io.huiyin.supervision.casefile.CaseStatus;
import io.huiyin.supervision.casefile.CaseView;
import io.huiyin.supervision.casefile.ExtensionView;
import io.huiyin.supervision.casefile.RoundView;
import io.huiyin.supervision.casefile.SatisfactionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case as lists show it; nothing in it depends on today.
 *
 * @param number as printed
 * @param dueOn of the current round's reply
 * @param dueRule where that date comes from, e.g. {@code R24}
 * @param statutoryDueOn D1, of the first round's reply
 * @param firstDeliveredOn of the first round's reply
 * @param deliveredOn of the current round's reply
 * @param mergedInto printed number of the case it was merged into (A12)
 * @param originalDueOn of the current round's reply, where an extension or a correction moved it
 * @param askedUntil the day an undecided extension of it asks for
 * @param claimedDeliveryOn another day claimed for its delivery, while the office has not decided (D11)
 */
public record CaseRow(
        String id,
        String proposalId,
        ProposalKind kind,
        String number,
        String title,
        @Nullable String topic,
        boolean key,
        CaseStatus status,
        int round,
        @Nullable String leadUnitId,
        @Nullable String leadUnit,
        List<String> coUnits,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String dueRule,
        boolean dueProvisional,
        @Nullable LocalDate statutoryDueOn,
        @Nullable LocalDate firstDeliveredOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcomeClass,
        SatisfactionState satisfaction,
        @Nullable String mergedInto,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate askedUntil,
        @Nullable LocalDate claimedDeliveryOn) {
    static CaseRow of(CaseView view) {
        Optional<AssignmentView> lead = Optional.ofNullable(view.lead());
        Optional<RoundView> round = view.currentRound();
        return new CaseRow(
                view.id(),
                view.proposalId(),
                view.kind(),
                view.printedNumber(),
                view.title(),
                view.topic(),
                view.key(),
                view.status(),
                view.round(),
                lead.map(duty -> duty.unit().unitId()).orElse(null),
                lead.map(duty -> duty.unit().shortName()).orElse(null),
                view.coUnits().stream().map(duty -> duty.unit().shortName()).toList(),
                view.assignedOn(),
                lead.map(AssignmentView::receivedOn).orElse(null),
                round.map(current -> current.due().on()).orElse(null),
                round.map(current -> current.due().rule()).orElse(null),
                round.map(current -> current.due().provisional()).orElse(false),
                view.statutoryDue() == null ? null : view.statutoryDue().on(),
                view.rounds().isEmpty() ? null : view.rounds().get(0).deliveredOn(),
                round.map(RoundView::deliveredOn).orElse(null),
                view.closedOn().orElse(null),
                view.outcomeClass().orElse(null),
                view.finalSatisfaction(),
                view.status() == CaseStatus.MERGED && view.stop() != null
                        ? view.stop().printedNumber()
                        : null,
                round.filter(current -> !current.moves().isEmpty())
                        .map(current -> current.originalDue().on())
                        .orElse(null),
                round.flatMap(RoundView::undecidedExtension)
                        .map(ExtensionView::until)
                        .orElse(null),
                round.map(RoundView::claimedDeliveryOn).orElse(null));
    }

    /** Whether the reply is still owed. */
    public boolean open() {
        return deliveredOn == null && status != CaseStatus.STOPPED && status != CaseStatus.MERGED;
    }
}
