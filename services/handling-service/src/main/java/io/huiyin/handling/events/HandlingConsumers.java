package io.huiyin.handling.events;

import io.huiyin.contracts.EventTypes;
import io.huiyin.messaging.consume.EventConsumers;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Group {@code handling}: what the aggregates react to. The engine's inbox listens in a group of its own. */
@Configuration(proxyBeanMethods = false)
class HandlingConsumers {
    private static final String GROUP = "handling";

    @Bean
    Consumer<Message<byte[]>> proposalEvents(EventConsumers consumers, ProposalReactions reactions) {
        return consumers.of(EventTypes.PROPOSAL_TOPIC, GROUP, reactions);
    }

    @Bean
    Consumer<Message<byte[]>> handlingEvents(EventConsumers consumers, HandlingReactions reactions) {
        return consumers.of(EventTypes.HANDLING_TOPIC, GROUP, reactions);
    }

    @Bean
    Consumer<Message<byte[]>> surveyEvents(EventConsumers consumers, SurveyReactions reactions) {
        return consumers.of(EventTypes.SURVEY_TOPIC, GROUP, reactions);
    }
}
