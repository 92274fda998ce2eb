package io.huiyin.handling.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/** Which waits of a process can take a message, read from the deployed models. */
final class Waits {
    private final Map<String, Map<String, Set<String>>> waits = new HashMap<>();

    Waits(RepositoryService repository) {
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Map<String, Set<String>> ofProcess = waits.computeIfAbsent(definition.getKey(), key -> new HashMap<>());
            repository
                    .getBpmnModelInstance(definition.getId())
                    .getModelElementsByType(EventBasedGateway.class)
                    .forEach(gateway -> gateway.getSucceedingNodes()
                            .filterByType(IntermediateCatchEvent.class)
                            .list()
                            .forEach(branch -> branch.getEventDefinitions().stream()
                                    .filter(MessageEventDefinition.class::isInstance)
                                    .map(message -> ((MessageEventDefinition) message)
                                            .getMessage()
                                            .getName())
                                    .forEach(message -> ofProcess
                                            .computeIfAbsent(message, key -> new HashSet<>())
                                            .add(gateway.getId()))));
        }
    }

    /** Ids of the gateways of the process with a branch for the message. */
    Set<String> of(String process, String message) {
        return Set.copyOf(waits.getOrDefault(process, Map.of()).getOrDefault(message, Set.of()));
    }
}
