package io.huiyin.handling.process.delegate;

import io.huiyin.messaging.fault.FaultPoint;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All that a model can name in a {@code delegateExpression}: the engine sees no other bean. */
public record Delegates(Map<String, JavaDelegate> byName) {
    /** With the use cases behind them. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        Delegates delegates(Map<String, JavaDelegate> byName) {
            return new Delegates(byName);
        }

        @Bean
        JavaDelegate ringReply(io.huiyin.handling.reply.RingReply useCase, FaultPoint faults) {
            return new RingReply(useCase, faults);
        }

        @Bean
        JavaDelegate ringOpinion(io.huiyin.handling.opinion.RingOpinion useCase, FaultPoint faults) {
            return new RingOpinion(useCase, faults);
        }

        @Bean
        JavaDelegate ringSurvey(io.huiyin.handling.round.RingSurvey useCase, FaultPoint faults) {
            return new RingSurvey(useCase, faults);
        }

        @Bean
        JavaDelegate ringPanel(io.huiyin.handling.round.RingPanel useCase, FaultPoint faults) {
            return new RingPanel(useCase, faults);
        }

        @Bean
        JavaDelegate ringExtension(io.huiyin.handling.extension.RingExtension useCase, FaultPoint faults) {
            return new RingExtension(useCase, faults);
        }

        @Bean
        JavaDelegate closeProposal(io.huiyin.handling.round.CloseProposal useCase, FaultPoint faults) {
            return new CloseProposal(useCase, faults);
        }
    }
}
