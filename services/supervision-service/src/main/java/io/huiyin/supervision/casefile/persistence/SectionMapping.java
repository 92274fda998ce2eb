package io.huiyin.supervision.casefile.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventTypes;
import io.huiyin.supervision.casefile.Entry;
import io.huiyin.supervision.casefile.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Sections as documents: {@code {aggregatetype, sequence, facts: {<key>: data}, versions: {<type>: n}, entries: [...]}}. The
 * facts are as the events were when they were heard; {@code versions} names the types that were above version 1 then.
 */
final class SectionMapping {
    private static final ObjectMapper JSON = EventCodec.mapper();
    private static final EventCodec CODEC = new EventCodec();

    private SectionMapping() {}

    static Document write(Section section) {
        Document facts = new Document();
        Document versions = new Document();
        section.facts().forEach((key, event) -> {
            facts.append(key, document(event));
            if (EventTypes.version(event.type()) > 1) {
                versions.append(event.type(), EventTypes.version(event.type()));
            }
        });
        List<Document> entries =
                section.entries().stream().map(SectionMapping::write).toList();
        Document document = new Document("aggregatetype", section.aggregateType())
                .append("sequence", section.sequence())
                .append("facts", facts)
                .append("entries", entries);
        return versions.isEmpty() ? document : document.append("versions", versions);
    }

    static Section read(Document stored) {
        return read(stored, CODEC);
    }

    static Section read(Document stored, EventCodec codec) {
        Document versions = stored.get("versions", new Document());
        SortedMap<String, DomainEvent> facts = new TreeMap<>();
        stored.get("facts", new Document()).forEach((key, data) -> {
            String name = key.split("/", 2)[0];
            EventTypes.find(name)
                    .ifPresent(type ->
                            facts.put(key, codec.data(type, versions.getInteger(name, 1), JSON.valueToTree(data))));
        });
        List<Entry> entries = stored.getList("entries", Document.class, List.of()).stream()
                .map(SectionMapping::entry)
                .toList();
        return new Section(stored.getString("aggregatetype"), number(stored, "sequence"), facts, entries);
    }

    static long number(Document stored, String field) {
        return Objects.requireNonNull(stored.get(field, Number.class), field).longValue();
    }

    private static Document write(Entry entry) {
        return new Document("sequence", entry.sequence())
                .append("type", entry.type())
                .append("fact", entry.fact())
                .append("occurredOn", entry.occurredOn().toString())
                .append("recordedAt", entry.recordedAt().toString())
                .append("actor", document(entry.actor()))
                .append("eventId", entry.eventId());
    }

    private static Entry entry(Document stored) {
        return new Entry(
                number(stored, "sequence"),
                stored.getString("type"),
                stored.getString("fact"),
                LocalDate.parse(stored.getString("occurredOn")),
                Instant.parse(stored.getString("recordedAt")),
                JSON.convertValue(stored.get("actor"), Actor.class),
                stored.getString("eventId"));
    }

    private static Document document(Object value) {
        try {
            return Document.parse(JSON.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write " + value.getClass(), impossible);
        }
    }
}
