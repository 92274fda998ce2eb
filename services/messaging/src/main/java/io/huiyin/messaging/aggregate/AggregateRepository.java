package io.huiyin.messaging.aggregate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.outbox.OutboxRelay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One aggregate = one document; save = publish: state, events, answers and what was heard go in one write, the relay sends
 * the events right after it. Created by {@link AggregateRepositories}.
 */
public final class AggregateRepository<A> {
    private static final int ATTEMPTS = 20;

    private final MongoTemplate mongo;
    private final StoredAggregates<A> documents;
    private final OutboxRelay relay;
    private final FaultPoint faults;

    AggregateRepository(MongoTemplate mongo, StoredAggregates<A> documents, OutboxRelay relay, FaultPoint faults) {
        this.mongo = mongo;
        this.documents = documents;
        this.relay = relay;
        this.faults = faults;
    }

    /** The aggregate as it is, or empty. */
    public Optional<A> find(String id) {
        return load(id).map(documents::restore);
    }

    /** The aggregate as it is. @throws Rejected with UnknownResource */
    public A get(String id) {
        return find(id).orElseThrow(() -> new Rejected(new RequestRejected.UnknownResource(id)));
    }

    /** Sequence of the aggregate's last event, 0 when there is none. */
    public long sequence(String id) {
        return load(id).map(document -> StoredAggregates.number(document, "sequence"))
                .orElse(0L);
    }

    /**
     * Creates the aggregate, or answers the repeat of the command that created it.
     *
     * @param creation called once; gives the new aggregate with its first events
     * @throws Rejected IdempotencyKeyReused when it exists and this command did not create it
     */
    public Receipt create(String id, CommandContext command, Supplier<Created<A>> creation) {
        Optional<Document> existing = load(id);
        if (existing.isPresent()) {
            return firstAnswer(existing.get(), command);
        }
        Created<A> created = creation.get();
        Receipt receipt = new Receipt(
                id, created.decision().events().size(), created.decision().details());
        Document document = documents.create(
                id, command, created.aggregate(), created.decision().events(), receipt);
        try {
            collection().insertOne(document);
        } catch (MongoWriteException raced) {
            if (ErrorCategory.fromErrorCode(raced.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            return firstAnswer(load(id).orElseThrow(), command);
        } catch (MongoException unsure) {
            throw perhapsWritten(id, unsure);
        }
        written(id, created.decision().events());
        return receipt;
    }

    /**
     * Changes the aggregate. A clash with another writer runs the change again on the newer state, unless the command
     * named the sequence it had read.
     *
     * @throws Rejected whatever the change refuses; UnknownResource, StaleVersion, ConcurrentChange, IdempotencyKeyReused
     */
    public Receipt change(String id, CommandContext command, Function<A, Decision> change) {
        return write(id, command, null, change);
    }

    /**
     * Changes the aggregate because of an event, once per reaction: an event older than the last one heard of its source
     * changes nothing, nor does a reaction that happened already.
     *
     * @throws NotYetHeard when the aggregate does not exist yet; the event is kept and tried again
     */
    public void hear(String id, EventEnvelope event, String reaction, Function<A, Decision> change) {
        Document document = load(id).orElseThrow(() -> new NotYetHeard(id, event.type()));
        if (StoredAggregates.heard(document, event.aggregateid()) <= event.sequence()) {
            write(id, CommandContext.causedBy(event, reaction), event, change);
        }
    }

    private Receipt write(
            String id, CommandContext command, @Nullable EventEnvelope heard, Function<A, Decision> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document document = load(id).orElseThrow(() -> new Rejected(new RequestRejected.UnknownResource(id)));
            Optional<Receipt> repeat = documents.answer(document, command);
            if (repeat.isPresent()) {
                relay.changed(documents.collection(), id);
                return repeat.get();
            }
            long sequence = StoredAggregates.number(document, "sequence");
            if (command.expectedSequence() != null && command.expectedSequence() != sequence) {
                throw new Rejected(new RequestRejected.StaleVersion(command.expectedSequence(), sequence));
            }
            A aggregate = documents.restore(document);
            Decision decision = change.apply(aggregate);
            Receipt receipt = new Receipt(id, sequence + decision.events().size(), decision.details());
            Bson update = documents.update(document, command, heard, aggregate, decision.events(), receipt);
            Bson unchanged = new Document("_id", id).append("version", document.get("version"));
            if (updated(id, unchanged, update)) {
                written(id, decision.events());
                return receipt;
            }
        }
        throw new Rejected(new RequestRejected.ConcurrentChange());
    }

    private boolean updated(String id, Bson unchanged, Bson update) {
        try {
            return collection().updateOne(unchanged, update).getMatchedCount() == 1;
        } catch (MongoException unsure) {
            throw perhapsWritten(id, unsure);
        }
    }

    /** An answer that got lost does not mean that nothing was written: the relay looks, the client repeats. */
    private MongoException perhapsWritten(String id, MongoException unsure) {
        relay.changed(documents.collection(), id);
        return unsure;
    }

    private Receipt firstAnswer(Document document, CommandContext command) {
        relay.changed(documents.collection(), document.getString("_id"));
        return documents
                .answer(document, command)
                .orElseThrow(() -> new Rejected(new RequestRejected.IdempotencyKeyReused(command.commandId())));
    }

    private void written(String id, List<? extends DomainEvent> events) {
        faults.reached(FaultPoint.AFTER_DOCUMENT_WRITE);
        if (!events.isEmpty()) {
            relay.changed(documents.collection(), id);
        }
    }

    private Optional<Document> load(String id) {
        return Optional.ofNullable(collection().find(new Document("_id", id)).first());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(documents.collection()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
