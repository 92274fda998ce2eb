package io.huiyin.proposal.register.persistence;

import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.proposal.register.Claims;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.session.OpenCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Collections {@code proposals} and {@code claims}. */
@Configuration(proxyBeanMethods = false)
class RegisterPersistence {
    @Bean
    AggregateRepository<Proposal> proposals(AggregateRepositories repositories) {
        return repositories.of(new AggregateMapping<>(
                "Proposal", "proposals", Proposal.State.class, 1, Proposal::snapshot, Proposal::restore));
    }

    @Bean
    Claims claims(MongoTemplate mongo) {
        return new MongoClaims(mongo);
    }

    @Bean
    OpenCases openCases(MongoTemplate mongo) {
        return new MongoOpenCases(mongo);
    }
}
