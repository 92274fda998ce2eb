package io.huiyin.handling.assignment.persistence;

import io.huiyin.handling.assignment.Assignment;
import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collection {@code assignments}. */
@Configuration(proxyBeanMethods = false)
class AssignmentStore {
    @Bean
    AggregateRepository<Assignment> assignments(AggregateRepositories repositories) {
        return repositories.of(new AggregateMapping<>(
                "Assignment", "assignments", Assignment.State.class, 1, Assignment::snapshot, Assignment::restore));
    }
}
