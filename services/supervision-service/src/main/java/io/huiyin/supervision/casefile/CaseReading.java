package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalNumbered;
import io.huiyin.contracts.ProposalEvent.ProposalRegistered;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.StopReason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one case file into its view. */
final class CaseReading {
    private final CaseFile file;
    private final Facts facts;
    private final Optional<ProposalAssigned> assigned;
    private final List<AssignmentView> assignments;
    private final List<RoundView> rounds;
    private final CaseView.@Nullable Stop stop;
    private final MergesReading merges;
    private final List<AssistanceView> assistance;

    CaseReading(CaseFile file) {
        this.file = file;
        this.facts = new Facts(file);
        this.merges = new MergesReading(file.id(), facts);
        this.assigned = facts.one(ProposalAssigned.class);
        this.assistance = new AssistanceReading(facts).read();
        this.stop = facts.one(ProposalStopped.class).map(this::stop).orElse(null);
        this.assignments = assigned.map(order -> new AssignmentsReading(facts, order, RoundsReading.last(facts)).read())
                .orElse(List.of());
        this.rounds = assigned.map(order -> new RoundsReading(file.id(), facts, order, lead()).read())
                .orElse(List.of());
    }

    Optional<CaseView> view() {
        return facts.one(ProposalRegistered.class).map(this::view);
    }

    private CaseView view(ProposalRegistered registered) {
        AssignmentView lead = lead();
        CorrectionsReading corrections = new CorrectionsReading(facts);
        return new CaseView(
                file.id(),
                Ids.jurisdiction(file.id()),
                registered.proposalId(),
                file.version(),
                registered.sessionId(),
                assigned.map(ProposalAssigned::sessionName).orElse(null),
                registered.kind(),
                number(),
                registered.title(),
                registered.text(),
                registered.topic(),
                registered.key(),
                merges.points(registered.points()),
                merges.submitters(assigned.map(ProposalAssigned::submitters).orElse(registered.submitters())),
                facts.day(ProposalRegistered.class, any -> true).orElseThrow(),
                status(lead),
                rounds.isEmpty() ? 1 : rounds.get(rounds.size() - 1).round(),
                assigned.map(ProposalAssigned::assignedOn).orElse(null),
                assigned.map(ProposalAssigned::statutoryDue).orElse(null),
                lead,
                assignments.stream()
                        .filter(duty -> duty.current() && duty.role() != AssignmentRole.LEAD)
                        .toList(),
                assignments.stream().filter(duty -> !duty.current()).toList(),
                assigned.map(ProposalAssigned::outcomeClasses).orElse(List.<OutcomeClassOption>of()),
                rounds,
                stop,
                merges.read(),
                new DutiesReading(file.id(), assignments, rounds, assigned, stop, assistance, corrections).read(),
                timeline(),
                assistance,
                corrections.read());
    }

    private @Nullable AssignmentView lead() {
        return assignments.stream()
                .filter(duty -> duty.current() && duty.role() == AssignmentRole.LEAD)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ProposalNumber number() {
        return facts.one(ProposalNumbered.class)
                .map(ProposalNumbered::number)
                .or(() -> assigned.map(ProposalAssigned::number))
                .orElse(null);
    }

    private CaseStatus status(@Nullable AssignmentView lead) {
        if (stop != null) {
            return stop.reason() == StopReason.MERGED ? CaseStatus.MERGED : CaseStatus.STOPPED;
        }
        if (lead == null || rounds.isEmpty()) {
            return CaseStatus.REGISTERED;
        }
        RoundView current = rounds.get(rounds.size() - 1);
        PanelOutcome outcome = current.panel() == null ? null : current.panel().outcome();
        if (current.panel() != null && outcome == null) {
            return CaseStatus.PANEL;
        }
        if (outcome == PanelOutcome.FURTHER_ROUND) {
            return CaseStatus.REHANDLING; // decided, about to be opened
        }
        if (facts.one(ProposalClosed.class, closed -> closed.round() >= current.round())
                .isPresent()) {
            return CaseStatus.CLOSED;
        }
        if (current.deliveredOn() != null) {
            return CaseStatus.REPLIED;
        }
        if (current.signedOn() != null) {
            return CaseStatus.SIGNED_OFF;
        }
        if (current.round() > 1) {
            return CaseStatus.REHANDLING;
        }
        if (current.revision() > 0) {
            return CaseStatus.IN_HANDLING;
        }
        if (lead.returnedOn() != null) {
            return CaseStatus.RETURNED;
        }
        return lead.receivedOn() != null ? CaseStatus.RECEIVED : CaseStatus.ASSIGNED;
    }

    private CaseView.Stop stop(ProposalStopped stopped) {
        LocalDate on = facts.day(ProposalStopped.class, any -> true).orElseThrow();
        return new CaseView.Stop(
                stopped.reason(),
                stopped.because(),
                stopped.mergedInto(),
                stopped.mergedIntoNumber(),
                on,
                Objects.requireNonNullElse(stopped.agreements(), List.of()));
    }

    private List<TimelineEntry> timeline() {
        Map<String, String> units = assignments.stream()
                .collect(Collectors.toMap(
                        AssignmentView::assignmentId, duty -> duty.unit().shortName(), (first, second) -> first));
        return facts.entries()
                .map(line -> entry(line.getKey(), line.getValue(), units))
                .sorted(Comparator.comparing(TimelineEntry::recordedAt)
                        .thenComparing(TimelineEntry::aggregateId)
                        .thenComparingLong(TimelineEntry::sequence))
                .toList();
    }

    private static TimelineEntry entry(String aggregateId, Entry entry, Map<String, String> units) {
        String[] parts = aggregateId.split(":", 4);
        boolean numbered = parts.length == 4 && parts[3].matches("\\d{1,4}");
        return new TimelineEntry(
                entry.occurredOn(),
                entry.recordedAt(),
                entry.type(),
                aggregateId,
                entry.sequence(),
                entry.actor(),
                numbered ? Integer.valueOf(parts[3]) : null,
                parts.length == 4 ? units.get(parts[3]) : null);
    }
}
