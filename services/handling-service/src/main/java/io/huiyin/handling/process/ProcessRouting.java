package io.huiyin.handling.process;

import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.value.AssignmentRole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which event goes to which instance: the one table of it. What is not here, the engine never hears of. The lead's receipt,
 * return and reassignment belong to round 1: a later round begins with a unit that has received it. A released co-unit is
 * told to the instance of its first opinion, and by {@link Correlation} to the further ones.
 */
final class ProcessRouting {
    private static final int FIRST = 1;

    private final Map<Class<? extends DomainEvent>, Function<EventEnvelope, Route>> table = new LinkedHashMap<>();

    ProcessRouting() {
        on(
                ProposalAssigned.class,
                (to, event) -> to.lead(FIRST)
                        .starts()
                        .with(ProposalHandling.ROUND, FIRST)
                        .with(ProposalHandling.LEAD_ASSIGNMENT_ID, event.lead().assignmentId()));
        on(
                RoundOpened.class,
                (to, event) -> to.lead(event.round())
                        .starts()
                        .with(ProposalHandling.ROUND, event.round())
                        .with(ProposalHandling.LEAD_ASSIGNMENT_ID, event.leadAssignmentId())
                        .onlyIf(event.round() > FIRST));
        on(
                AssignmentReceived.class,
                (to, event) -> to.lead(FIRST).about(event.assignmentId()).onlyIf(event.role() == AssignmentRole.LEAD));
        on(
                AssignmentReturned.class,
                (to, event) -> to.lead(FIRST).about(event.assignmentId()).onlyIf(event.role() == AssignmentRole.LEAD));
        on(
                AssignmentReassigned.class,
                (to, event) -> to.lead(FIRST)
                        .about(event.fromAssignmentId())
                        .with(ProposalHandling.LEAD_ASSIGNMENT_ID, event.toAssignmentId())
                        .onlyIf(event.role() == AssignmentRole.LEAD));
        on(ReplyDelivered.class, (to, event) -> to.lead(event.round()));
        on(DissatisfactionRecorded.class, (to, event) -> to.lead(event.round()));
        on(SurveyConcluded.class, (to, event) -> to.lead(event.round()));
        on(
                AssignmentOpened.class,
                (to, event) -> to.coHandling(event.assignmentId())
                        .starts()
                        .with(CoHandling.ASSIGNMENT_ID, event.assignmentId())
                        .onlyIf(event.role() == AssignmentRole.CO_HANDLING));
        on(
                OpinionSentBack.class,
                (to, event) -> to.coHandling(event.assignmentId(), event.sendBack() + 1)
                        .starts()
                        .with(CoHandling.ASSIGNMENT_ID, event.assignmentId()));
        on(OpinionSubmitted.class, (to, event) -> to.coHandling(event.assignmentId(), event.ordinal()));
        on(
                AssignmentReleased.class,
                (to, event) -> to.coHandling(event.assignmentId()).onlyIf(event.role() == AssignmentRole.CO_HANDLING));
        on(DueMoved.class, (to, event) -> switch (event.dueSubject()) {
            case REPLY -> to.lead(event.round());
            case OPINION -> to.coHandling(event.assignmentId(), event.round());
            case PANEL -> to.panel(event.round());
            case EXTENSION ->
                to.extension(event.round(), Objects.requireNonNull(event.extensionId(), "of which extension"));
        });
        on(PanelConvened.class, (to, event) -> to.panel(event.round()).starts().with(Panel.ROUND, event.round()));
        on(PanelMet.class, (to, event) -> to.panel(event.round()));
        on(PanelDecided.class, (to, event) -> to.panel(event.round()));
        on(
                ExtensionRequested.class,
                (to, event) -> to.extension(event.round(), event.extensionId())
                        .starts()
                        .with(ExtensionProcess.ROUND, event.round())
                        .with(ExtensionProcess.EXTENSION_ID, event.extensionId()));
        on(ExtensionApproved.class, (to, event) -> to.extension(event.round(), event.extensionId()));
        on(ExtensionRefused.class, (to, event) -> to.extension(event.round(), event.extensionId()));
        on(ExtensionWithdrawn.class, (to, event) -> to.extension(event.round(), event.extensionId()));
        on(ProposalStopped.class, (to, event) -> to.everyInstance());
    }

    /** Where the event goes; empty when no instance ever waits for it. */
    Optional<Route> route(EventEnvelope envelope) {
        return Optional.ofNullable(table.get(envelope.data().getClass()))
                .map(rule -> rule.apply(envelope))
                .filter(Route::isTaken);
    }

    /** The types that may go anywhere. */
    Set<Class<? extends DomainEvent>> types() {
        return Collections.unmodifiableSet(table.keySet());
    }

    /** Says where an event of a type goes. */
    private interface Rule<E extends DomainEvent> {
        Route route(Route.From to, E event);
    }

    private <E extends DomainEvent> void on(Class<E> type, Rule<E> rule) {
        table.put(type, envelope -> rule.route(new Route.From(envelope), type.cast(envelope.data())));
    }
}
