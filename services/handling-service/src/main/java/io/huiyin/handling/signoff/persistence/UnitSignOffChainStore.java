package io.huiyin.handling.signoff.persistence;

import io.huiyin.handling.signoff.UnitSignOffChain;
import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collection {@code signOffChains}. */
@Configuration(proxyBeanMethods = false)
class UnitSignOffChainStore {
    @Bean
    AggregateRepository<UnitSignOffChain> unitSignOffChains(AggregateRepositories repositories) {
        return repositories.of(new AggregateMapping<>(
                "UnitSignOffChain",
                "signOffChains",
                UnitSignOffChain.State.class,
                1,
                UnitSignOffChain::snapshot,
                UnitSignOffChain::restore));
    }
}
