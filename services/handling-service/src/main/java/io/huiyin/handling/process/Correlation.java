package io.huiyin.handling.process;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.messaging.inbox.Destination;
import io.huiyin.messaging.inbox.InboxRow;
import io.huiyin.messaging.inbox.InboxStatus;
import io.huiyin.messaging.inbox.PassedWaits;
import io.huiyin.messaging.inbox.ProcessInbox;
import io.huiyin.messaging.inbox.StartedProcesses;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Brings one claimed row to its instance, inside the caller's transaction. */
final class Correlation {
    /** Transient: which subject the message in hand is about, for the row that the listener writes. */
    static final String SUBJECT = "subjectRef";

    private static final String RELEASED = AssignmentReleased.class.getSimpleName();

    private static final Map<String, String> SUBJECT_VARIABLE =
            Map.of(ProposalHandling.KEY, ProposalHandling.LEAD_ASSIGNMENT_ID, CoHandling.KEY, CoHandling.ASSIGNMENT_ID);

    private final EventCodec codec = new EventCodec();
    private final ProcessRouting routing = new ProcessRouting();
    private final RuntimeService runtime;
    private final Waits waits;
    private final ProcessInbox inbox;
    private final StartedProcesses started;
    private final PassedWaits passed;

    Correlation(RuntimeService runtime, Waits waits, ProcessInbox inbox, StartedProcesses started, PassedWaits passed) {
        this.runtime = runtime;
        this.waits = waits;
        this.inbox = inbox;
        this.started = started;
        this.passed = passed;
    }

    /** What became of the row: {@code NEW} when nobody waits for it yet. */
    InboxStatus handle(InboxRow row) {
        Destination to = row.destination();
        if (to.process().equals(Destination.EVERY_PROCESS)) {
            started.of(row.proposalKey()).forEach(instance -> inbox.forward(row, instance));
            return InboxStatus.DONE;
        }
        Optional<Route> route = event(row).flatMap(routing::route);
        if (route.map(Route::isStart).orElse(false)) {
            return start(row, route.get().variables());
        }
        InboxStatus became = deliver(row, to, route);
        if (became != InboxStatus.NEW && row.type().equals(RELEASED)) {
            redos(row).forEach(instance -> inbox.forward(row, instance));
        }
        return became;
    }

    private InboxStatus deliver(InboxRow row, Destination to, Optional<Route> route) {
        Optional<Execution> waiting = waiting(row.type(), to);
        if (waiting.isPresent()) {
            VariableMap variables =
                    Variables.fromMap(route.map(Route::variables).orElse(Map.of()));
            variables.putValueTyped(SUBJECT, Variables.stringValue(to.subjectRef(), true));
            runtime.messageEventReceived(row.type(), waiting.get().getId(), variables);
            return InboxStatus.DONE;
        }
        return isPast(row.type(), to) ? InboxStatus.IGNORED : InboxStatus.NEW;
    }

    private InboxStatus start(InboxRow row, Map<String, Object> variables) {
        Destination to = row.destination();
        if (!started.begin(to, row.proposalKey())
                || inbox.everyInstanceTold(row.proposalKey())
                || releasedBefore(row)) {
            return InboxStatus
                    .IGNORED; // it runs or ran already, or the proposal was stopped or the unit released before
        }
        runtime.startProcessInstanceByMessage(row.type(), to.businessKey(), variables);
        return InboxStatus.DONE;
    }

    /** The further instances of the same assignment (D5): whoever is released owes nothing in any of them. */
    private List<Destination> redos(InboxRow row) {
        Destination to = row.destination();
        return started.of(row.proposalKey()).stream()
                .filter(instance -> instance.process().equals(to.process())
                        && instance.businessKey().startsWith(CoHandling.redos(to.businessKey())))
                .toList();
    }

    /** A further instance of an assignment whose first one has been told that the unit was released. */
    private boolean releasedBefore(InboxRow row) {
        String process = row.destination().process();
        return CoHandling.first(row.destination().businessKey())
                .map(first -> inbox.told(row.proposalKey(), Destination.of(process, first), RELEASED))
                .orElse(false);
    }

    /** The execution that waits for it, provided it waits for this subject. */
    private Optional<Execution> waiting(String message, Destination to) {
        ExecutionQuery query = runtime.createExecutionQuery()
                .processDefinitionKey(to.process())
                .processInstanceBusinessKey(to.businessKey())
                .messageEventSubscriptionName(message);
        String variable = SUBJECT_VARIABLE.get(to.process());
        if (!to.subjectRef().isEmpty() && variable != null) {
            query.processVariableValueEquals(variable, to.subjectRef());
        }
        return Optional.ofNullable(query.singleResult());
    }

    private boolean isPast(String message, Destination to) {
        return hasPassedEvery(waits.of(to.process(), message), to) || (started.contains(to) && !isRunning(to));
    }

    /** A wait left on behalf of the whole instance is left for every subject. */
    private boolean hasPassedEvery(Set<String> all, Destination to) {
        if (all.isEmpty()) {
            return false;
        }
        Set<String> left = new HashSet<>(passed.of(to));
        left.addAll(passed.of(Destination.of(to.process(), to.businessKey())));
        return left.containsAll(all);
    }

    private boolean isRunning(Destination to) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(to.process())
                        .processInstanceBusinessKey(to.businessKey())
                        .count()
                > 0;
    }

    private Optional<EventEnvelope> event(InboxRow row) {
        return codec.read(row.payload().getBytes(StandardCharsets.UTF_8));
    }
}
