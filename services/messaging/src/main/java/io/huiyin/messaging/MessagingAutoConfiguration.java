package io.huiyin.messaging;

import io.huiyin.clock.DomainClock;
import io.huiyin.clock.RealClock;
import io.huiyin.contracts.EventCodec;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.consume.DeadLetters;
import io.huiyin.messaging.consume.EventConsumers;
import io.huiyin.messaging.consume.LetterCount;
import io.huiyin.messaging.consume.ParkedEvents;
import io.huiyin.messaging.consume.ReplayedLetters;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.outbox.EnvelopeFactory;
import io.huiyin.messaging.outbox.EventPublisher;
import io.huiyin.messaging.outbox.OutboxRelay;
import io.huiyin.messaging.outbox.StreamEventPublisher;
import io.huiyin.messaging.settled.SettledEndpoint;
import io.huiyin.messaging.settled.Unsettled;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Outbox, repositories, consumers and the settled endpoint of a service. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.data.mongo.MongoDataAutoConfiguration",
            "org.springframework.cloud.stream.function.FunctionConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "io.huiyin.clock.ClockAutoConfiguration"
        })
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {
    private static final String BROKERS = "${spring.cloud.stream.kafka.binder.brokers}";

    @Bean
    @ConditionalOnMissingBean
    FaultPoint faultPoint() {
        return FaultPoint.NONE;
    }

    @Bean
    @ConditionalOnMissingBean
    EventPublisher eventPublisher(StreamBridge bridge) {
        return new StreamEventPublisher(bridge);
    }

    @Bean
    BrokerAtStart brokerAtStart(Environment environment, MessagingProperties properties) {
        Binder settings = Binder.get(environment);
        Map<String, Object> client = new HashMap<>(settings.bind(
                        "spring.cloud.stream.kafka.binder.configuration", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        client.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bind("spring.cloud.stream.kafka.binder.brokers", String.class)
                        .get());
        // the client warns each time it knocks in vain
        client.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 1_000);
        client.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new BrokerAtStart(client, properties.brokerPatience());
    }

    @Bean
    EnvelopeFactory envelopeFactory(MessagingProperties properties, DomainClock clock) {
        return new EnvelopeFactory(properties, clock);
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoTemplate mongo,
            EventPublisher publisher,
            MessagingProperties properties,
            FaultPoint faults,
            MeterRegistry meters) {
        return new OutboxRelay(mongo, publisher, properties, faults, meters);
    }

    @Bean
    AggregateRepositories aggregateRepositories(
            MongoTemplate mongo, EnvelopeFactory envelopes, OutboxRelay relay, FaultPoint faults) {
        return new AggregateRepositories(mongo, envelopes, relay, faults);
    }

    @Bean
    ParkedEvents parkedEvents(MongoTemplate mongo, RealClock clock) {
        return new ParkedEvents(mongo, clock);
    }

    @Bean
    EventConsumers eventConsumers(
            MongoTemplate mongo,
            ParkedEvents parked,
            EventPublisher publisher,
            EventCodec codec,
            MessagingProperties properties,
            MeterRegistry meters) {
        return new EventConsumers(mongo, parked, publisher, codec, properties, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    ReplayedLetters replayedLetters(MongoTemplate mongo, RealClock clock) {
        return new ReplayedLetters(mongo, clock);
    }

    @Bean
    LetterCount letterCount(
            EventConsumers consumers,
            ReplayedLetters replayed,
            MessagingProperties properties,
            @Value(BROKERS) String bootstrapServers) {
        return new LetterCount(consumers, replayed, bootstrapServers, properties.service());
    }

    @Bean
    DeadLetters deadLetters(
            EventConsumers consumers,
            ReplayedLetters replayed,
            LetterCount count,
            EventCodec codec,
            @Value(BROKERS) String bootstrapServers) {
        return new DeadLetters(consumers, replayed, count, codec, bootstrapServers);
    }

    @Bean
    SettledEndpoint settledEndpoint(List<Unsettled> parts) {
        return new SettledEndpoint(parts);
    }

    /** A store that is away stops the partition until it is back; nothing is skipped. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver() {
        return (container, destination, group) -> {
            ExponentialBackOff pause = new ExponentialBackOff(200, 2);
            pause.setMaxInterval(5_000);
            DefaultErrorHandler always = new DefaultErrorHandler(pause);
            always.setClassifications(Map.of(), true); // by default some exceptions skip the record
            container.setCommonErrorHandler(always);
        };
    }
}
