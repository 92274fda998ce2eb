package io.huiyin.handling.process;

import io.huiyin.messaging.inbox.Destination;
import io.huiyin.messaging.inbox.PassedWaits;
import io.huiyin.messaging.inbox.ProcessInbox;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells the inbox, in the engine's own transaction, what the instances wait for: every event gateway that opens and every
 * instance that ends makes its rows due; every branch of a gateway by which the wait is left marks it as passed. A branch that
 * leads back to its own gateway (a moved date, a 不满意 while others may still answer, a meeting) passes nothing: what comes in
 * the moment between is waited for again. Put on while models are parsed, so no model can forget it.
 */
final class WaitListeners extends AbstractBpmnParseListener {
    private final ProcessInbox inbox;
    private final PassedWaits passed;

    WaitListeners(ProcessInbox inbox, PassedWaits passed) {
        this.inbox = inbox;
        this.passed = passed;
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl gateway) {
        gateway.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::changed);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::changed);
    }

    @Override
    public void parseIntermediateMessageCatchEventDefinition(Element definition, ActivityImpl branch) {
        String wait = branch.getEventScope().getId();
        branch.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
            if (!nextWaits(branch, new HashSet<>()).equals(Set.of(wait))) {
                left(execution, wait);
            }
        });
    }

    /** Where a branch may go on: the gateways it comes to first, and nodes where it ends. */
    private static Set<String> nextWaits(PvmActivity from, Set<PvmActivity> seen) {
        Set<String> found = new HashSet<>();
        if (from.getOutgoingTransitions().isEmpty()) {
            found.add(from.getId());
        }
        for (PvmTransition flow : from.getOutgoingTransitions()) {
            PvmActivity next = flow.getDestination();
            if (next.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
                found.add(next.getId());
            } else if (seen.add(next)) {
                found.addAll(nextWaits(next, seen));
            }
        }
        return found;
    }

    private void changed(DelegateExecution execution) {
        inbox.wake(instance(execution, ""));
    }

    private void left(DelegateExecution execution, String wait) {
        passed.add(instance(execution, execution.getVariable(Correlation.SUBJECT)), wait);
    }

    private static Destination instance(DelegateExecution execution, @Nullable Object subjectRef) {
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        return new Destination(
                process, execution.getProcessBusinessKey(), subjectRef == null ? "" : subjectRef.toString());
    }
}
