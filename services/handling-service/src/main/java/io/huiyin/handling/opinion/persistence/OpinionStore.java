package io.huiyin.handling.opinion.persistence;

import io.huiyin.handling.opinion.Opinion;
import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collection {@code opinions}. */
@Configuration(proxyBeanMethods = false)
class OpinionStore {
    @Bean
    AggregateRepository<Opinion> opinions(AggregateRepositories repositories) {
        return repositories.of(new AggregateMapping<>(
                "Opinion", "opinions", Opinion.State.class, 1, Opinion::snapshot, Opinion::restore));
    }
}
