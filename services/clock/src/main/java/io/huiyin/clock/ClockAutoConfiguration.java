package io.huiyin.clock;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Both clocks read the machine's clock unless a test or a season brings another domain clock. */
@AutoConfiguration
class ClockAutoConfiguration {
    @Bean
    RealClock realClock() {
        Clock machine = Clock.systemUTC();
        return machine::instant;
    }

    @Bean
    @ConditionalOnMissingBean
    DomainClock domainClock(RealClock realClock) {
        return realClock::instant;
    }
}
