package io.huiyin.proposal.events;

import io.huiyin.contracts.EventTypes;
import io.huiyin.messaging.consume.EventConsumers;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Group {@code proposal}: what the register's decisions depend on. */
@Configuration(proxyBeanMethods = false)
class ProposalConsumers {
    private static final String GROUP = "proposal";

    @Bean
    Consumer<Message<byte[]>> handlingEvents(EventConsumers consumers, HandlingReactions reactions) {
        return consumers.of(EventTypes.HANDLING_TOPIC, GROUP, reactions);
    }

    @Bean
    Consumer<Message<byte[]>> proposalEvents(EventConsumers consumers, ProposalReactions reactions) {
        return consumers.of(EventTypes.PROPOSAL_TOPIC, GROUP, reactions);
    }
}
