package io.huiyin.supervision.config;

import io.huiyin.clock.DomainClock;
import io.huiyin.messaging.MessagingProperties;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.outbox.OutboxRelay;
import io.huiyin.supervision.casefile.CaseFiles;
import io.huiyin.supervision.casefile.ReadCase;
import io.huiyin.supervision.casefile.Sessions;
import io.huiyin.supervision.casefile.UnitNames;
import io.huiyin.supervision.casefile.persistence.MongoCaseFiles;
import io.huiyin.supervision.casefile.persistence.MongoSessions;
import io.huiyin.supervision.ledger.Counts;
import io.huiyin.supervision.ledger.LateList;
import io.huiyin.supervision.ledger.Ledger;
import io.huiyin.supervision.ledger.ReadYourAct;
import io.huiyin.supervision.ledger.Today;
import io.huiyin.supervision.ledger.WorkList;
import io.huiyin.supervision.ledger.index.BuildIndex;
import io.huiyin.supervision.ledger.index.CaseIndex;
import io.huiyin.supervision.ledger.index.IndexNode;
import io.huiyin.supervision.ledger.index.IndexSettings;
import io.huiyin.supervision.rebuild.RebuildProjections;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndexSettings.class)
class SupervisionConfiguration {
    @Bean
    CaseFiles caseFiles(MongoTemplate mongo, OutboxRelay relay, FaultPoint faults) {
        return new MongoCaseFiles(mongo, relay, faults);
    }

    @Bean
    Sessions sessions(MongoTemplate mongo) {
        return new MongoSessions(mongo);
    }

    @Bean
    ReadCase readCase(CaseFiles files) {
        return new ReadCase(files);
    }

    @Bean
    UnitNames unitNames(Sessions sessions) {
        return new UnitNames(sessions);
    }

    /** The node closes it. */
    @Bean(destroyMethod = "")
    CaseIndex caseIndex(IndexSettings settings) {
        return new CaseIndex(settings.indexDir());
    }

    @Bean
    IndexNode indexNode(
            CaseIndex index,
            CaseFiles files,
            IndexSettings settings,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String bootstrapServers,
            MeterRegistry meters) {
        return new IndexNode(index, files, bootstrapServers, settings, meters);
    }

    /** Down when the lists no longer follow the case files: start this node again, if need be with an empty index folder. */
    @Bean
    HealthIndicator caseIndexHealthIndicator(IndexNode node) {
        return () -> (node.follows() ? Health.up() : Health.down()).build();
    }

    @Bean
    BuildIndex buildIndex(IndexNode node) {
        return new BuildIndex(node);
    }

    @Bean
    RebuildProjections rebuildProjections(
            BindingsLifecycleController bindings,
            CaseFiles files,
            Sessions sessions,
            MongoTemplate mongo,
            BuildIndex index,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String bootstrapServers) {
        return new RebuildProjections(bindings, files, sessions, mongo, index, bootstrapServers);
    }

    @Bean
    Today today(DomainClock clock, MessagingProperties properties) {
        return new Today(clock, properties.zone());
    }

    @Bean
    Ledger ledger(CaseIndex index, Today today) {
        return new Ledger(index, today);
    }

    @Bean
    LateList lateList(CaseIndex index, Today today) {
        return new LateList(index, today);
    }

    @Bean
    WorkList workList(CaseIndex index, Today today) {
        return new WorkList(index, today);
    }

    @Bean
    Counts counts(CaseIndex index, Today today) {
        return new Counts(index, today);
    }

    @Bean
    ReadYourAct readYourAct(CaseFiles files, Sessions sessions, CaseIndex index) {
        return new ReadYourAct(files, sessions, index);
    }
}
