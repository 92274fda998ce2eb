package io.huiyin.handling.process;

import io.huiyin.handling.process.ProcessPlace.Activity;
import io.huiyin.handling.process.ProcessPlace.State;
import io.huiyin.messaging.inbox.Destination;
import io.huiyin.messaging.inbox.StartedProcesses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** The live place of a proposal in its models, asked from the engine. */
public final class ProcessPlaces {
    private final ProcessEngine engine;
    private final StartedProcesses started;

    ProcessPlaces(ProcessEngine engine, StartedProcesses started) {
        this.engine = engine;
        this.started = started;
    }

    /** All instances of a proposal, the lead's rounds first. @param proposalKey {@code <jurisdiction>:<proposalId>} */
    public List<ProcessPlace> of(String proposalKey) {
        return started.of(proposalKey).stream()
                .flatMap(instance -> place(instance).stream())
                .toList();
    }

    /** Empty for one that a stop kept from starting. */
    private Optional<ProcessPlace> place(Destination instance) {
        ProcessInstance running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(instance.process())
                .processInstanceBusinessKey(instance.businessKey())
                .singleResult();
        return running != null ? Optional.of(active(instance, running)) : ended(instance);
    }

    private ProcessPlace active(Destination instance, ProcessInstance running) {
        String id = running.getId();
        ActivityInstance tree = engine.getRuntimeService().getActivityInstance(id);
        Job timer = engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .findFirst()
                .orElse(null);
        return new ProcessPlace(
                instance.process(),
                instance.businessKey(),
                round(instance),
                State.ACTIVE,
                tree == null ? List.of() : activities(running.getProcessDefinitionId(), tree),
                timer == null ? null : timer.getDuedate().toInstant(),
                engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(id)
                        .count());
    }

    private Optional<ProcessPlace> ended(Destination instance) {
        HistoricProcessInstance past = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(instance.process())
                .processInstanceBusinessKey(instance.businessKey())
                .singleResult();
        if (past == null) {
            return Optional.empty();
        }
        List<Activity> end = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(past.getId())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .map(id -> activity(past.getProcessDefinitionId(), id))
                .toList();
        return Optional.of(new ProcessPlace(
                instance.process(), instance.businessKey(), round(instance), State.ENDED, end, null, 0));
    }

    private List<Activity> activities(String definitionId, ActivityInstance tree) {
        List<String> ids = new ArrayList<>();
        collect(tree, ids);
        return ids.stream()
                .distinct()
                .map(id -> activity(definitionId, id))
                .sorted(Comparator.comparing(Activity::id))
                .toList();
    }

    private static void collect(ActivityInstance tree, List<String> ids) {
        for (TransitionInstance moving : tree.getChildTransitionInstances()) {
            ids.add(moving.getActivityId());
        }
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                ids.add(child.getActivityId());
            }
            collect(child, ids);
        }
    }

    private Activity activity(String definitionId, String id) {
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(definitionId);
        FlowElement element = model.getModelElementById(id);
        return new Activity(id, element == null ? id : element.getName());
    }

    private static int round(Destination instance) {
        return switch (instance.process()) {
            case ProposalHandling.KEY -> ProposalHandling.round(instance.businessKey());
            case Panel.KEY -> Panel.round(instance.businessKey());
            default -> 1;
        };
    }
}
