package io.huiyin.messaging.operate;

import io.huiyin.messaging.consume.DeadLetters;
import io.huiyin.messaging.consume.EventConsumers;
import io.huiyin.messaging.inbox.ProcessInbox;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The operator's endpoints of every service that hears events. */
@AutoConfiguration(afterName = "io.huiyin.messaging.MessagingAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OperateAutoConfiguration {
    @Bean
    DeadLetterController deadLetterController(DeadLetters letters) {
        return new DeadLetterController(letters);
    }

    @Bean
    ParkedEventController parkedEventController(EventConsumers consumers) {
        return new ParkedEventController(consumers);
    }

    @Bean
    @ConditionalOnBean(ProcessInbox.class)
    ParkedInboxController parkedInboxController(ProcessInbox inbox) {
        return new ParkedInboxController(inbox);
    }
}
