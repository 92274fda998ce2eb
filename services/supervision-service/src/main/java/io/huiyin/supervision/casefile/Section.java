package io.huiyin.supervision.casefile;

import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one source aggregate has said. Only its own next event changes it.
 *
 * @param aggregateType e.g. {@code Reply}; empty while nothing of a known type was heard
 * @param sequence its last event heard
 * @param facts the newest event per {@link FactKey}
 * @param entries all its events of known types, in order
 */
public record Section(String aggregateType, long sequence, SortedMap<String, DomainEvent> facts, List<Entry> entries) {
    /** Nothing heard. */
    public static final Section NONE = new Section("", 0, new TreeMap<>(), List.of());

    public Section {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        entries = List.copyOf(entries);
    }

    /** With its next event; an older one or a repeat changes nothing. */
    Section hear(EventEnvelope event) {
        if (event.sequence() <= sequence) {
            return this;
        }
        SortedMap<String, DomainEvent> newer = new TreeMap<>(facts);
        newer.put(FactKey.of(event), event.data());
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(Entry.of(event));
        return new Section(event.aggregatetype(), event.sequence(), newer, longer);
    }

    /** After an event of a type this build does not know. */
    Section advance(long next) {
        return next <= sequence ? this : new Section(aggregateType, next, facts, entries);
    }
}
