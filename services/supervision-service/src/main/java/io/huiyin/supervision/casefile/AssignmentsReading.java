package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.OpinionDrafted;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.OpinionTreatment;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final int rounds;
    private final boolean stopped;
    private final Map<String, ProposalReassigned> reassigned = new HashMap<>();

    AssignmentsReading(Facts facts, ProposalAssigned assigned, int rounds) {
        this.facts = facts;
        this.assigned = assigned;
        this.rounds = rounds;
        this.stopped = facts.one(ProposalStopped.class).isPresent();
        facts.all(ProposalReassigned.class).forEach(order -> reassigned.put(order.returnedAssignmentId(), order));
    }

    /** Every assignment there ever was; exactly one lead is current. */
    List<AssignmentView> read() {
        Map<String, AssignmentView> all = new LinkedHashMap<>();
        follow(assigned.lead(), AssignmentRole.LEAD, all);
        assigned.coHandling().forEach(order -> follow(order, AssignmentRole.CO_HANDLING, all));
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
        Optional<AssignmentReturned> returned = facts.one(
                AssignmentReturned.class, event -> event.assignmentId().equals(id));
        LocalDate releasedOn = facts.day(
                        AssignmentReleased.class, event -> event.assignmentId().equals(id))
                .orElse(null);
        boolean lead = role == AssignmentRole.LEAD;
        return new AssignmentView(
                id,
                order.unit(),
                role,
                newest && (lead || releasedOn == null || stopped),
                opened.map(AssignmentOpened::assignedOn)
                        .orElse(cause == null ? assigned.assignedOn() : cause.reassignedOn()),
                due(id, lead, opened),
                opened.map(AssignmentOpened::receiptDue)
                        .orElse(cause == null ? assigned.receiptDue() : cause.receiptDue()),
                opened.map(AssignmentOpened::returnWindowEnds)
                        .orElse(cause == null ? assigned.returnWindowEnds() : cause.returnWindowEnds()),
                facts.one(
                                AssignmentReceived.class,
                                event -> event.assignmentId().equals(id))
                        .map(AssignmentReceived::receivedOn)
                        .orElse(null),
                returned.flatMap(event -> facts.day(
                                AssignmentReturned.class,
                                other -> other.assignmentId().equals(id)))
                        .orElse(null),
                returned.map(AssignmentReturned::reason).orElse(null),
                releasedOn,
                lead ? null : opinion(id));
    }

    private DueDate due(String id, boolean lead, Optional<AssignmentOpened> opened) {
        if (lead) {
            return RoundsReading.due(facts, assigned, 1);
        }
        return facts.one(OpinionSubmitted.class, event -> event.assignmentId().equals(id))
                .map(OpinionSubmitted::due)
                .or(() -> facts.newest(
                                DueMoved.class,
                                moved -> moved.dueSubject() == DueSubject.OPINION
                                        && moved.assignmentId().equals(id))
                        .map(DueMoved::to))
                .or(() -> opened.map(AssignmentOpened::due))
                .orElse(assigned.opinionDue());
    }

    private AssignmentView.@Nullable OpinionView opinion(String id) {
        Optional<OpinionDrafted> drafted =
                facts.one(OpinionDrafted.class, event -> event.assignmentId().equals(id));
        Optional<OpinionSubmitted> submitted =
                facts.one(OpinionSubmitted.class, event -> event.assignmentId().equals(id));
        if (drafted.isEmpty() && submitted.isEmpty()) {
            return null;
        }
        return new AssignmentView.OpinionView(
                drafted.map(OpinionDrafted::revision).orElse(0),
                submitted
                        .map(OpinionSubmitted::text)
                        .or(() -> drafted.map(OpinionDrafted::text))
                        .orElse(null),
                submitted
                        .map(event -> event.disclosure().name())
                        .or(() -> drafted.map(event -> event.disclosure().name()))
                        .orElse(null),
                submitted.map(OpinionSubmitted::documentNumber).orElse(null),
                submitted.map(OpinionSubmitted::submittedOn).orElse(null),
                treatment(id));
    }

    /** R32: what the newest reply made of it. */
    private @Nullable String treatment(String id) {
        for (int round = rounds; round > 0; round--) {
            int wanted = round;
            Optional<OpinionTreatment> treatment = facts.all(ReplyDrafted.class)
                    .filter(drafted -> drafted.round() == wanted)
                    .flatMap(drafted -> drafted.opinionTreatments().stream())
                    .filter(candidate -> candidate.assignmentId().equals(id))
                    .findFirst();
            if (treatment.isPresent()) {
                return treatment.get().outcome().name();
            }
        }
        return null;
    }
}
