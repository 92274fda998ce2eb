package io.huiyin.survey.config;

import io.huiyin.access.SecretFile;
import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.EventTypes;
import io.huiyin.deadline.RulePacks;
import io.huiyin.messaging.MessagingProperties;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.consume.EventConsumers;
import io.huiyin.survey.events.HandlingEventHandler;
import io.huiyin.survey.link.SecretLinks;
import io.huiyin.survey.satisfaction.Confirmations;
import io.huiyin.survey.satisfaction.PaperAnswers;
import io.huiyin.survey.satisfaction.Surveys;
import io.huiyin.survey.scan.Scans;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** Wires the survey office. */
@Configuration
class SurveyConfiguration {
    @Bean
    SecretLinks secretLinks(MongoTemplate mongo, @Value("${huiyin.survey.link-secret-file}") Path secretFile) {
        return new SecretLinks(mongo, SecretFile.readOrCreate(secretFile, "征询链接密钥文件"));
    }

    @Bean
    Surveys surveys(
            AggregateRepositories repositories, SecretLinks links, DomainClock clock, MessagingProperties messaging) {
        return new Surveys(repositories, links, () -> clock.today(messaging.zone()));
    }

    @Bean
    PaperAnswers paperAnswers(
            AggregateRepositories repositories, MongoTemplate mongo, DomainClock clock, MessagingProperties messaging) {
        return new PaperAnswers(
                repositories,
                new Scans(mongo),
                pack -> RulePacks.load(pack).surveyPaper(),
                () -> clock.today(messaging.zone()));
    }

    @Bean
    Confirmations confirmations(
            AggregateRepositories repositories, SecretLinks links, DomainClock clock, MessagingProperties messaging) {
        return new Confirmations(repositories, links, () -> clock.today(messaging.zone()));
    }

    @Bean
    Consumer<Message<byte[]>> handlingEvents(EventConsumers consumers, Surveys surveys) {
        return consumers.of(EventTypes.HANDLING_TOPIC, "survey", new HandlingEventHandler(surveys));
    }
}
