package io.huiyin.handling.round.persistence;

import io.huiyin.handling.round.Handling;
import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collection {@code handlings}. */
@Configuration(proxyBeanMethods = false)
class HandlingStore {
    @Bean
    AggregateRepository<Handling> handlings(AggregateRepositories repositories) {
        return repositories.of(new AggregateMapping<>(
                "Handling", "handlings", Handling.State.class, 1, Handling::snapshot, Handling::restore));
    }
}
