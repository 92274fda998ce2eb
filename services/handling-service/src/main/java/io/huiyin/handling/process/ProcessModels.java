package io.huiyin.handling.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;

/** The deployed models, and how much is at each of their nodes. */
public final class ProcessModels {
    private final RepositoryService repository;
    private final ManagementService management;

    ProcessModels(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    /** BPMN XML of the newest version. */
    public Optional<byte[]> xml(String process) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            return Optional.empty();
        }
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            return Optional.of(model.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every node of every process, all versions together. */
    public List<ActivityLoad> loads() {
        Map<String, ActivityLoad> loads = new LinkedHashMap<>();
        for (ProcessDefinition definition : repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list()) {
            Map<String, ActivityStatistics> statistics = statistics(definition.getId());
            Map<String, Long> overdue = overdueTimers(definition.getId());
            for (FlowNode node :
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class)) {
                ActivityLoad load = load(definition.getKey(), node, statistics.get(node.getId()), overdue);
                loads.merge(definition.getKey() + " " + node.getId(), load, ProcessModels::sum);
            }
        }
        return List.copyOf(loads.values());
    }

    private Map<String, ActivityStatistics> statistics(String definitionId) {
        Map<String, ActivityStatistics> byActivity = new HashMap<>();
        management
                .createActivityStatisticsQuery(definitionId)
                .includeIncidents()
                .list()
                .forEach(activity -> byActivity.put(activity.getId(), activity));
        return byActivity;
    }

    private Map<String, Long> overdueTimers(String definitionId) {
        Map<String, String> activityOfJob = new HashMap<>();
        management
                .createJobDefinitionQuery()
                .processDefinitionId(definitionId)
                .list()
                .forEach(job -> activityOfJob.put(job.getId(), job.getActivityId()));
        Map<String, Long> overdue = new HashMap<>();
        for (Job job : management
                .createJobQuery()
                .processDefinitionId(definitionId)
                .timers()
                .duedateLowerThan(ClockUtil.getCurrentTime())
                .list()) {
            overdue.merge(activityOfJob.getOrDefault(job.getJobDefinitionId(), ""), 1L, Long::sum);
        }
        return overdue;
    }

    private static ActivityLoad load(
            String process, FlowNode node, @Nullable ActivityStatistics statistics, Map<String, Long> overdue) {
        return new ActivityLoad(
                process,
                node.getId(),
                node.getName(),
                statistics == null ? 0 : statistics.getInstances(),
                overdue.getOrDefault(node.getId(), 0L),
                statistics == null
                        ? 0
                        : statistics.getIncidentStatistics().stream()
                                .mapToInt(IncidentStatistics::getIncidentCount)
                                .sum());
    }

    private static ActivityLoad sum(ActivityLoad newer, ActivityLoad older) {
        return new ActivityLoad(
                newer.process(),
                newer.activityId(),
                newer.name(),
                newer.instances() + older.instances(),
                newer.overdueTimers() + older.overdueTimers(),
                newer.incidents() + older.incidents());
    }
}
