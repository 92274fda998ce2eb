package io.huiyin.handling.process;

import io.huiyin.contracts.EventTypes;
import io.huiyin.messaging.consume.EventConsumers;
import io.huiyin.messaging.consume.EventHandler;
import io.huiyin.messaging.inbox.EveryEventNext;
import io.huiyin.messaging.inbox.ProcessInbox;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Group {@code handling-process}: what an instance may wait for goes into the inbox, nothing more happens here. */
@Configuration(proxyBeanMethods = false)
class InboxConsumers {
    private static final String GROUP = "handling-process";

    private final ProcessRouting routing = new ProcessRouting();

    @Bean
    Consumer<Message<byte[]>> processProposalEvents(EventConsumers consumers, ProcessInbox inbox) {
        return consumers.of(EventTypes.PROPOSAL_TOPIC, GROUP, into(inbox), new EveryEventNext());
    }

    @Bean
    Consumer<Message<byte[]>> processHandlingEvents(EventConsumers consumers, ProcessInbox inbox) {
        return consumers.of(EventTypes.HANDLING_TOPIC, GROUP, into(inbox), new EveryEventNext());
    }

    @Bean
    Consumer<Message<byte[]>> processSurveyEvents(EventConsumers consumers, ProcessInbox inbox) {
        return consumers.of(EventTypes.SURVEY_TOPIC, GROUP, into(inbox), new EveryEventNext());
    }

    private EventHandler into(ProcessInbox inbox) {
        return event -> routing.route(event).ifPresent(route -> inbox.store(event, List.of(route.destination())));
    }
}
