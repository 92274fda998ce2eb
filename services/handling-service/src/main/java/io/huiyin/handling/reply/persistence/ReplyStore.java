package io.huiyin.handling.reply.persistence;

import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.reply.ReplyState;
import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collection {@code replies}. */
@Configuration(proxyBeanMethods = false)
class ReplyStore {
    @Bean
    AggregateRepository<Reply> replies(AggregateRepositories repositories) {
        return repositories.of(
                new AggregateMapping<>("Reply", "replies", ReplyState.class, 1, Reply::snapshot, Reply::restore));
    }
}
