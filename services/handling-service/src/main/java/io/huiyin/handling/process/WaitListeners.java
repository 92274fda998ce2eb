package io.huiyin.handling.process;

import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.messaging.inbox.Destination;
import io.huiyin.messaging.inbox.PassedWaits;
import io.huiyin.messaging.inbox.ProcessInbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells the inbox, in the engine's own transaction, what the instances wait for: every event gateway that opens and every
 * instance that ends makes its rows due; every branch of a gateway by which something happened marks the wait as passed. A
 * timer and a moved date only ask again, so they pass nothing. Put on while models are parsed, so no model can forget it.
 */
final class WaitListeners extends AbstractBpmnParseListener {
    private static final String ASKS_AGAIN = "Message_" + DueMoved.class.getSimpleName();

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
        if (!ASKS_AGAIN.equals(definition.attribute("messageRef"))) {
            branch.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> left(execution, wait));
        }
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
