package io.huiyin.contracts;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every event type there is, with its topic and its current schema version. */
public final class EventTypes {
    /** Topic of what proposal-service says. */
    public static final String PROPOSAL_TOPIC = "proposal.events";

    /** Topic of what handling-service says. */
    public static final String HANDLING_TOPIC = "handling.events";

    /** Topic of what survey-service says. */
    public static final String SURVEY_TOPIC = "survey.events";

    /** Compacted feed of changed case files. */
    public static final String CASE_FILE_TOPIC = "caseFile.changes";

    /** Schema versions above 1; a type not listed is at 1. A change that is not additive is a new type. */
    private static final Map<String, Integer> VERSIONS = Map.of();

    private static final Map<String, Class<? extends DomainEvent>> TYPES = collect();

    private EventTypes() {}

    /** All event classes, by type name in alphabetical order. */
    public static Collection<Class<? extends DomainEvent>> all() {
        return TYPES.values();
    }

    /** The class of a type name, or empty for a type this build does not know. */
    public static Optional<Class<? extends DomainEvent>> find(String type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    /** Current schema version of a type, from 1. */
    public static int version(String type) {
        return VERSIONS.getOrDefault(type, 1);
    }

    /** {@code urn:huiyin:<type>:<version>}. */
    public static String schema(String type) {
        return "urn:huiyin:" + type + ":" + version(type);
    }

    /** The topic an event class is published on. */
    public static String topic(Class<? extends DomainEvent> type) {
        if (ProposalEvent.class.isAssignableFrom(type)) {
            return PROPOSAL_TOPIC;
        }
        return HandlingEvent.class.isAssignableFrom(type) ? HANDLING_TOPIC : SURVEY_TOPIC;
    }

    private static Map<String, Class<? extends DomainEvent>> collect() {
        Map<String, Class<? extends DomainEvent>> types = new TreeMap<>();
        for (Class<?> family : DomainEvent.class.getPermittedSubclasses()) {
            Arrays.stream(family.getPermittedSubclasses())
                    .map(event -> event.<DomainEvent>asSubclass(DomainEvent.class))
                    .forEach(event -> types.put(event.getSimpleName(), event));
        }
        return Map.copyOf(types).entrySet().stream()
                .collect(TreeMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), TreeMap::putAll);
    }
}
