package io.huiyin.supervision.events;

import io.huiyin.contracts.EventTypes;
import io.huiyin.messaging.consume.EventConsumers;
import io.huiyin.supervision.casefile.CaseFileProjection;
import io.huiyin.supervision.casefile.CaseFiles;
import io.huiyin.supervision.casefile.Sessions;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** One consumer per topic, each with a projection of its own: a projection serves one consumer. */
@Configuration(proxyBeanMethods = false)
class EventConsumersConfiguration {
    private static final String GROUP = "supervision";

    @Bean
    Consumer<Message<byte[]>> proposalEvents(EventConsumers consumers, CaseFiles files, Sessions sessions) {
        return consumer(EventTypes.PROPOSAL_TOPIC, consumers, files, sessions);
    }

    @Bean
    Consumer<Message<byte[]>> handlingEvents(EventConsumers consumers, CaseFiles files, Sessions sessions) {
        return consumer(EventTypes.HANDLING_TOPIC, consumers, files, sessions);
    }

    @Bean
    Consumer<Message<byte[]>> surveyEvents(EventConsumers consumers, CaseFiles files, Sessions sessions) {
        return consumer(EventTypes.SURVEY_TOPIC, consumers, files, sessions);
    }

    private static Consumer<Message<byte[]>> consumer(
            String topic, EventConsumers consumers, CaseFiles files, Sessions sessions) {
        CaseFileProjection projection = new CaseFileProjection(files, sessions);
        return consumers.of(topic, GROUP, projection, projection);
    }
}
