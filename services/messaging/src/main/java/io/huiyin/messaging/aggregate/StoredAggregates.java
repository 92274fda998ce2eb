package io.huiyin.messaging.aggregate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.messaging.outbox.EnvelopeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Layout of an aggregate's document: {@code {_id, schema, version, sequence, jurisdiction, state, pendingEvents[], heard{},
 * answers{}}}. Ids hold no dots, so they serve as field names; command ids may, so answers are kept under a derived id.
 */
final class StoredAggregates<A> {
    private static final ObjectMapper MAPPER = EventCodec.mapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final AggregateMapping<A, Object> mapping;
    private final EnvelopeFactory envelopes;

    @SuppressWarnings("unchecked") // snapshot and restore of one mapping agree on the state's class
    StoredAggregates(AggregateMapping<A, ?> mapping, EnvelopeFactory envelopes) {
        this.mapping = (AggregateMapping<A, Object>) mapping;
        this.envelopes = envelopes;
    }

    String collection() {
        return mapping.collection();
    }

    /** Of this build's schema or an older one, which is lifted; a newer one is not guessed at. */
    A restore(Document document) {
        int schema = document.getInteger("schema", 1);
        if (schema < 1 || schema > mapping.schema()) {
            throw new IllegalStateException("%s %s has schema %d, this build reads up to %d"
                    .formatted(mapping.type(), document.get("_id"), schema, mapping.schema()));
        }
        Object state = schema == mapping.schema() ? document.get("state") : lifted(document.get("state"), schema);
        return mapping.restore().apply(MAPPER.convertValue(state, mapping.stateClass()));
    }

    private ObjectNode lifted(@Nullable Object stored, int schema) {
        ObjectNode state = MAPPER.convertValue(stored, ObjectNode.class);
        for (StateLift step :
                mapping.lifts().subList(schema - 1, mapping.lifts().size())) {
            state = step.lift().apply(state);
        }
        return state;
    }

    Document create(
            String id, CommandContext command, A aggregate, List<? extends DomainEvent> events, Receipt receipt) {
        return new Document("_id", id)
                .append("schema", mapping.schema())
                .append("version", 1L)
                .append("sequence", receipt.sequence())
                .append("jurisdiction", command.jurisdiction())
                .append("state", state(aggregate))
                .append("pendingEvents", envelopes.pending(mapping.type(), id, 0, command, events))
                .append("heard", new Document())
                .append("answers", new Document(answerKey(command), stored(command, receipt)));
    }

    Bson update(
            Document before,
            CommandContext command,
            @Nullable EventEnvelope heard,
            A aggregate,
            List<? extends DomainEvent> events,
            Receipt receipt) {
        Document set = new Document("state", state(aggregate))
                .append("schema", mapping.schema())
                .append("sequence", receipt.sequence())
                .append("answers." + answerKey(command), stored(command, receipt));
        if (heard != null) {
            set.append("heard." + heard.aggregateid(), heard.sequence());
        }
        Document update = new Document("$set", set).append("$inc", new Document("version", 1L));
        if (!events.isEmpty()) {
            List<Document> pending = envelopes.pending(
                    mapping.type(), before.getString("_id"), number(before, "sequence"), command, events);
            update.append("$push", new Document("pendingEvents", new Document("$each", pending)));
        }
        return update;
    }

    /** The answer this command got before, if it did. */
    Optional<Receipt> answer(Document document, CommandContext command) {
        Document answers = document.get("answers", Document.class);
        Document answer = answers == null ? null : answers.get(answerKey(command), Document.class);
        if (answer == null) {
            return Optional.empty();
        }
        if (!command.requestHash().equals(answer.getString("hash"))) {
            throw new Rejected(new RequestRejected.IdempotencyKeyReused(command.commandId()));
        }
        Map<String, String> details = new LinkedHashMap<>();
        Document stored = answer.get("details", Document.class);
        if (stored != null) {
            stored.forEach((key, value) -> details.put(key, String.valueOf(value)));
        }
        return Optional.of(new Receipt(document.getString("_id"), number(answer, "sequence"), details));
    }

    static long heard(Document document, String sourceAggregateId) {
        Document heard = document.get("heard", Document.class);
        return heard == null ? 0 : number(heard, sourceAggregateId);
    }

    static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0L;
    }

    private Document state(A aggregate) {
        return new Document(MAPPER.convertValue(mapping.snapshot().apply(aggregate), FIELDS));
    }

    private static String answerKey(CommandContext command) {
        return Ids.derived(command.commandId());
    }

    private static Document stored(CommandContext command, Receipt receipt) {
        return new Document("command", command.commandId())
                .append("hash", command.requestHash())
                .append("sequence", receipt.sequence())
                .append("details", new Document(new LinkedHashMap<String, Object>(receipt.details())));
    }
}
