package io.huiyin.proposal.intake.persistence;

import io.huiyin.proposal.intake.Imports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Collection {@code imports}. */
@Configuration(proxyBeanMethods = false)
class IntakePersistence {
    @Bean
    Imports imports(MongoTemplate mongo) {
        return new MongoImports(mongo);
    }
}
