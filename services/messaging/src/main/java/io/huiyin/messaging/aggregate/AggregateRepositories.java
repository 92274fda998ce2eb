package io.huiyin.messaging.aggregate;

import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.outbox.EnvelopeFactory;
import io.huiyin.messaging.outbox.OutboxRelay;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes the repositories of a service and tells the relay which collections to look after. */
public final class AggregateRepositories {
    private final MongoTemplate mongo;
    private final EnvelopeFactory envelopes;
    private final OutboxRelay relay;
    private final FaultPoint faults;

    public AggregateRepositories(MongoTemplate mongo, EnvelopeFactory envelopes, OutboxRelay relay, FaultPoint faults) {
        this.mongo = mongo;
        this.envelopes = envelopes;
        this.relay = relay;
        this.faults = faults;
    }

    /** The repository of one aggregate type. */
    public <A> AggregateRepository<A> of(AggregateMapping<A, ?> mapping) {
        relay.watch(mapping.collection());
        return new AggregateRepository<>(mongo, new StoredAggregates<>(mapping, envelopes), relay, faults);
    }
}
