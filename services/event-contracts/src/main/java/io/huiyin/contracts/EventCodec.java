package io.huiyin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes to UTF-8 JSON and back. Unknown fields are ignored; an unknown type is an empty result; older schema versions
 * pass their {@link Upcaster}s first; anything else is {@link UnreadableEvent}.
 */
public final class EventCodec {
    /** What an envelope cannot be placed, ordered or told without; also asked of types this build does not know. */
    private static final List<String> NEEDED = List.of(
            "id",
            "source",
            "type",
            "subject",
            "jurisdiction",
            "aggregatetype",
            "aggregateid",
            "commandid",
            "dataschema");

    private final ObjectMapper mapper;
    private final List<Upcaster> upcasters;

    /** With the upcasters of this build. */
    public EventCodec() {
        this(Upcaster.ALL);
    }

    /** With these upcasters; for tests of what is lifted. */
    public EventCodec(List<Upcaster> upcasters) {
        this.mapper = mapper();
        this.upcasters = List.copyOf(upcasters);
    }

    /** The one JSON mapper of events and stored documents: ISO dates, no nulls, unknown fields ignored. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new ParameterNamesModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // rare characters as themselves, not as two escapes
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    /** The envelope as UTF-8 JSON. */
    public byte[] write(EventEnvelope envelope) {
        try {
            return mapper.writeValueAsBytes(envelope);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write " + envelope.type(), impossible);
        }
    }

    /**
     * Reads an envelope. One of a newer schema version than this build's is not guessed at: additions keep the version, so a
     * newer one means something else; a later build reads it.
     *
     * @return empty when the type is unknown to this build
     * @throws UnreadableEvent when it is no envelope, its data does not fit the type, or its version is newer
     */
    public Optional<EventEnvelope> read(byte[] json) {
        try {
            ObjectNode node = envelope(json);
            String type = node.path("type").asText();
            Optional<Class<? extends DomainEvent>> eventClass = EventTypes.find(type);
            if (eventClass.isEmpty()) {
                return Optional.empty();
            }
            DomainEvent data = mapper.treeToValue(upcast(type, node), eventClass.get());
            if (!node.path("subject").asText().equals(data.subject())) {
                throw new UnreadableEvent("事件内容与编号不符: " + type, null);
            }
            node.remove("data");
            Envelope bare = mapper.treeToValue(node, Envelope.class);
            return Optional.of(bare.with(data));
        } catch (UnreadableEvent unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException broken) { // an upcaster may fail in any way on data it never met
            throw new UnreadableEvent("读不懂的事件: " + where(broken), broken);
        }
    }

    /**
     * The data of an event that is kept elsewhere than in its envelope.
     *
     * @param version the schema version it was kept in
     * @throws UnreadableEvent when it does not fit the type, or the version is newer
     */
    public <E extends DomainEvent> E data(Class<E> type, int version, JsonNode data) {
        try {
            return mapper.treeToValue(upcast(type.getSimpleName(), version, (ObjectNode) data), type);
        } catch (JsonProcessingException broken) {
            throw new UnreadableEvent("读不懂的事件: " + where(broken), broken);
        }
    }

    private ObjectNode envelope(byte[] json) throws IOException {
        JsonNode tree = mapper.readTree(json);
        if (!(tree instanceof ObjectNode node) || !node.path("type").isTextual()) {
            throw new UnreadableEvent("不是事件", null);
        }
        for (String field : NEEDED) {
            if (!node.hasNonNull(field) || node.path(field).asText().isBlank()) {
                throw new UnreadableEvent("事件缺少 " + field, null);
            }
        }
        if (node.path("sequence").asLong() < 1) {
            throw new UnreadableEvent("事件没有序号", null);
        }
        return node;
    }

    private JsonNode upcast(String type, ObjectNode envelope) {
        JsonNode data = envelope.path("data");
        if (!(data instanceof ObjectNode current)) {
            throw new UnreadableEvent("事件没有内容: " + type, null);
        }
        String schema = envelope.path("dataschema").asText("");
        int version = Integer.parseInt(schema.substring(schema.lastIndexOf(':') + 1));
        return upcast(type, version, current);
    }

    private ObjectNode upcast(String type, int version, ObjectNode data) {
        int known = EventTypes.version(type);
        if (version > known) {
            throw new UnreadableEvent("事件版本太新: " + type + " v" + version + "，本程序读到 v" + known, null);
        }
        ObjectNode result = data;
        for (int from = version; from < known; from++) {
            result = upcaster(type, from).upcast(result);
        }
        return result;
    }

    private Upcaster upcaster(String type, int from) {
        return upcasters.stream()
                .filter(candidate -> candidate.type().equals(type) && candidate.fromVersion() == from)
                .findFirst()
                .orElseThrow(() -> new UnreadableEvent("没有升级规则: " + type + " v" + from, null));
    }

    /** Where it broke: field or position, never a value, which might be of a case. */
    private static String where(Exception broken) {
        if (broken instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
        }
        if (broken instanceof JsonProcessingException json && json.getLocation() != null) {
            return "第 " + json.getLocation().getLineNr() + " 行第 "
                    + json.getLocation().getColumnNr() + " 列";
        }
        return broken.getClass().getSimpleName();
    }

    /** The envelope without its data; the data's class depends on the type. */
    private record Envelope(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            String dataschema,
            String jurisdiction,
            String aggregatetype,
            String aggregateid,
            long sequence,
            String commandid,
            @Nullable String causationid,
            Actor actor,
            LocalDate occurredon,
            Instant recordedat) {
        private EventEnvelope with(DomainEvent data) {
            Objects.requireNonNull(time);
            Objects.requireNonNull(actor);
            Objects.requireNonNull(occurredon);
            Objects.requireNonNull(recordedat);
            return new EventEnvelope(
                    specversion,
                    id,
                    source,
                    type,
                    subject,
                    time,
                    datacontenttype,
                    dataschema,
                    jurisdiction,
                    aggregatetype,
                    aggregateid,
                    sequence,
                    commandid,
                    causationid,
                    actor,
                    occurredon,
                    recordedat,
                    data);
        }
    }
}
