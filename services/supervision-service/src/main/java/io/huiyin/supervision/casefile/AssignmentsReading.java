package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The assignments: as the office ordered them, with what the units have done since. */
final class AssignmentsReading {
    private final Facts facts;
    private final ProposalAssigned assigned;
    private final OpinionsReading opinions;
    private final CorrectionsReading corrections;
    private final boolean stopped;
    private final Optional<LocalDate> closedOn;
    private final Map<String, ProposalReassigned> reassigned = new HashMap<>();

    AssignmentsReading(Facts facts, ProposalAssigned assigned, int rounds) {
        this.facts = facts;
        this.assigned = assigned;
        this.opinions = new OpinionsReading(facts, rounds);
        this.corrections = new CorrectionsReading(facts);
        this.stopped = facts.one(ProposalStopped.class).isPresent();
        this.closedOn = facts.firstDay(ProposalClosed.class);
        facts.all(ProposalReassigned.class).forEach(order -> reassigned.put(order.returnedAssignmentId(), order));
    }

    /** Every assignment there ever was; exactly one lead is current. */
    List<AssignmentView> read() {
        Map<String, AssignmentView> all = new LinkedHashMap<>();
        follow(assigned.lead(), AssignmentRole.LEAD, all);
        assigned.coHandling().forEach(order -> follow(order, AssignmentRole.CO_HANDLING, all));
        facts.all(CoUnitJoined.class)
                .sorted(Comparator.comparing(CoUnitJoined::joinedOn)
                        .thenComparing(joined -> joined.order().assignmentId()))
                .forEach(joined -> follow(joined.order(), AssignmentRole.CO_HANDLING, all));
        facts.all(AssignmentOpened.class)
                .filter(opened -> !all.containsKey(opened.assignmentId()))
                .forEach(opened -> all.put(
                        opened.assignmentId(),
                        view(new AssignmentOrder(opened.assignmentId(), opened.unit()), opened.role(), null, true)));
        return new ArrayList<>(all.values());
    }

    /** From the first order to the unit that has it now (A12). */
    private void follow(AssignmentOrder first, AssignmentRole role, Map<String, AssignmentView> all) {
        AssignmentOrder order = first;
        ProposalReassigned cause = null;
        while (!all.containsKey(order.assignmentId())) {
            ProposalReassigned next = reassigned.get(order.assignmentId());
            all.put(order.assignmentId(), view(order, role, cause, next == null));
            if (next == null) {
                return;
            }
            cause = next;
            order = next.order();
        }
    }

    private AssignmentView view(
            AssignmentOrder order, AssignmentRole role, @Nullable ProposalReassigned cause, boolean newest) {
        String id = order.assignmentId();
        Optional<AssignmentOpened> opened =
                facts.one(AssignmentOpened.class, event -> event.assignmentId().equals(id));
        Optional<CoUnitJoined> joined = facts.one(
                CoUnitJoined.class, event -> event.order().assignmentId().equals(id));
        Optional<AssignmentReturned> returned = facts.one(
                AssignmentReturned.class, event -> event.assignmentId().equals(id));
        LocalDate releasedOn = releasedOn(id);
        boolean lead = role == AssignmentRole.LEAD;
        boolean lapsed = newest
                && !lead
                && releasedOn != null
                && closedOn.filter(day -> !releasedOn.isBefore(day)).isPresent();
        AssignmentEnd end = AssignmentEnd.of(facts, id, reassigned.get(id), releasedOn);
        return new AssignmentView(
                id,
                order.unit(),
                role,
                newest && (lead || releasedOn == null || stopped || lapsed),
                opened.map(AssignmentOpened::assignedOn)
                        .or(() -> joined.map(CoUnitJoined::joinedOn))
                        .orElse(cause == null ? assigned.assignedOn() : cause.reassignedOn()),
                cause == null ? joined.map(CoUnitJoined::reason).orElse(null) : cause.reason(),
                due(id, lead, opened, joined),
                opened.map(AssignmentOpened::receiptDue)
                        .or(() -> joined.map(CoUnitJoined::receiptDue))
                        .orElse(cause == null ? assigned.receiptDue() : cause.receiptDue()),
                opened.map(AssignmentOpened::returnWindowEnds)
                        .or(() -> joined.map(CoUnitJoined::returnWindowEnds))
                        .orElse(cause == null ? assigned.returnWindowEnds() : cause.returnWindowEnds()),
                corrections.receiptOn(
                        id,
                        facts.one(
                                        AssignmentReceived.class,
                                        event -> event.assignmentId().equals(id))
                                .map(AssignmentReceived::receivedOn)
                                .orElse(null)),
                returned.flatMap(event -> facts.day(
                                AssignmentReturned.class,
                                other -> other.assignmentId().equals(id)))
                        .orElse(null),
                returned.map(AssignmentReturned::reason).orElse(null),
                returned.map(AssignmentReturned::proposedUnitId).orElse(null),
                releasedOn,
                lapsed,
                end.on(),
                end.reason(),
                lead ? null : opinions.of(id, order.unit()));
    }

    /** By what handling said, or before that by what the office decided. */
    private @Nullable LocalDate releasedOn(String id) {
        return facts.day(AssignmentReleased.class, event -> event.assignmentId().equals(id))
                .or(() -> facts.one(
                                CoUnitLeft.class, left -> left.assignmentId().equals(id))
                        .map(CoUnitLeft::leftOn))
                .orElse(null);
    }

    private DueDate due(String id, boolean lead, Optional<AssignmentOpened> opened, Optional<CoUnitJoined> joined) {
        return lead
                ? RoundsReading.due(facts, assigned, 1)
                : opinions.firstDue(
                        id,
                        opened.map(AssignmentOpened::due)
                                .or(() -> joined.map(CoUnitJoined::opinionDue))
                                .orElse(assigned.opinionDue()));
    }
}
