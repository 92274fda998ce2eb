package io.huiyin.messaging.toy;

import io.huiyin.clock.DomainClock;
import io.huiyin.messaging.MessagingProperties;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.outbox.EnvelopeFactory;
import io.huiyin.messaging.outbox.OutboxRelay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One start of a toy service, without Spring: repository and relay on a store, a recording publisher for a broker. */
public final class Bench implements AutoCloseable {
    /** The fixed moment of all its events. */
    public static final Instant NOW = Instant.parse("2023-09-12T01:30:00.125Z");

    private static final String COLLECTION = "surveys";

    private final MongoTemplate mongo;
    private final RecordingPublisher publisher;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OutboxRelay relay;
    private final AggregateRepository<ToySurvey> surveys;

    private Bench(MongoTemplate mongo, RecordingPublisher publisher, FaultPoint faults) {
        this.mongo = mongo;
        this.publisher = publisher;
        MessagingProperties properties = properties();
        relay = new OutboxRelay(mongo, publisher, properties, faults, meters);
        DomainClock clock = () -> NOW;
        surveys = new AggregateRepositories(mongo, new EnvelopeFactory(properties, clock), relay, faults)
                .of(ToySurvey.mapping(COLLECTION));
        relay.start();
    }

    /** On an empty store. */
    public static Bench start() {
        return start(Documents.empty(), new RecordingPublisher(), FaultPoint.NONE);
    }

    public static Bench start(MongoTemplate mongo, RecordingPublisher publisher, FaultPoint faults) {
        return new Bench(mongo, publisher, faults);
    }

    /** Settings with short pauses. */
    public static MessagingProperties properties() {
        return new MessagingProperties(
                "survey-service",
                ZoneId.of("Asia/Shanghai"),
                Duration.ofSeconds(1),
                4,
                Duration.ofMillis(20),
                Duration.ZERO,
                Duration.ofMillis(20));
    }

    public AggregateRepository<ToySurvey> surveys() {
        return surveys;
    }

    public RecordingPublisher published() {
        return publisher;
    }

    public OutboxRelay relay() {
        return relay;
    }

    public SimpleMeterRegistry meters() {
        return meters;
    }

    public MongoTemplate mongo() {
        return mongo;
    }

    /** The stored document. */
    public org.bson.Document document(String id) {
        return mongo.getCollection(COLLECTION)
                .find(new org.bson.Document("_id", id))
                .first();
    }

    /** Waits until the relay has nothing left. */
    public void settle() {
        Eventually.eventually("outbox empty", () -> relay.unsettled() == 0);
    }

    @Override
    public void close() {
        relay.stop();
    }
}
