package io.huiyin.supervision.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a case stands in its models, as pictures and as rows. */
public final class ProcessPictures {
    private final HandlingProcesses processes;

    public ProcessPictures(HandlingProcesses processes) {
        this.processes = processes;
    }

    /**
     * What the page shows.
     *
     * @param svg by process id, running processes only, without those whose model could not be had
     */
    public record Live(List<LiveProcess> processes, Map<String, String> svg) {}

    /** The live state; empty when handling-service is away. */
    public Optional<Live> of(String caseId, String key) {
        return processes.of(caseId, key).map(found -> new Live(found, pictures(found, key)));
    }

    private Map<String, String> pictures(List<LiveProcess> found, String key) {
        Map<String, Set<String>> active = new LinkedHashMap<>();
        for (LiveProcess process : found) {
            if (process.state().equals("ACTIVE")) {
                active.merge(
                        process.process(),
                        process.places().stream().map(LiveProcess.Activity::id).collect(Collectors.toSet()),
                        (one, other) -> {
                            one.addAll(other);
                            return one;
                        });
            }
        }
        Map<String, String> pictures = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> process : active.entrySet()) {
            Optional<String> model = processes.model(process.getKey(), key);
            if (model.isEmpty()) {
                return pictures;
            }
            ProcessPicture.of(process.getKey(), model.get(), process.getValue())
                    .ifPresent(picture -> pictures.put(process.getKey(), picture));
        }
        return pictures;
    }
}
