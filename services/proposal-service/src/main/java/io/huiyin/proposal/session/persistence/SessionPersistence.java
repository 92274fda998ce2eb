package io.huiyin.proposal.session.persistence;

import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.proposal.session.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collection {@code sessions}. */
@Configuration(proxyBeanMethods = false)
class SessionPersistence {
    @Bean
    AggregateRepository<Session> sessionRepository(AggregateRepositories repositories) {
        return repositories.of(new AggregateMapping<>(
                "Session", "sessions", Session.State.class, 1, Session::snapshot, Session::restore));
    }
}
