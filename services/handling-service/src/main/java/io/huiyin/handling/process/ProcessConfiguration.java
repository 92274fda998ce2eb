package io.huiyin.handling.process;

import io.huiyin.clock.RealClock;
import io.huiyin.handling.process.delegate.Delegates;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.inbox.InboxQueue;
import io.huiyin.messaging.inbox.InboxSchema;
import io.huiyin.messaging.inbox.PassedWaits;
import io.huiyin.messaging.inbox.Patience;
import io.huiyin.messaging.inbox.ProcessInbox;
import io.huiyin.messaging.inbox.StartedProcesses;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine and its inbox, on one database and under one transaction manager. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessSettings.class)
class ProcessConfiguration {
    private static final String JOB_INDEX = "create index if not exists ix_job_duedate on act_ru_job (duedate_)";

    @Bean
    ProcessInbox processInbox(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, RealClock clock, FaultPoint faults) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        InboxSchema.create(jdbc, transaction);
        return new ProcessInbox(jdbc, transaction, clock, faults);
    }

    @Bean
    InboxQueue inboxQueue(JdbcTemplate jdbc, RealClock clock, ProcessSettings settings) {
        Patience patience = new Patience(
                settings.firstPause(), settings.longestPause(), settings.parkAfter(), settings.parkAttempts());
        return new InboxQueue(jdbc, clock, patience);
    }

    @Bean
    StartedProcesses startedProcesses(JdbcTemplate jdbc) {
        return new StartedProcesses(jdbc);
    }

    @Bean
    PassedWaits passedWaits(JdbcTemplate jdbc) {
        return new PassedWaits(jdbc);
    }

    @Bean
    EngineSetUp engineSetUp(Delegates delegates, ProcessInbox inbox, PassedWaits passed) {
        return new EngineSetUp(delegates, new WaitListeners(inbox, passed));
    }

    @Bean
    Correlation correlation(
            ProcessEngine engine, JdbcTemplate jdbc, ProcessInbox inbox, StartedProcesses started, PassedWaits passed) {
        jdbc.execute(JOB_INDEX); // without it the acquisition of jobs scans them all
        Waits waits = new Waits(engine.getRepositoryService());
        return new Correlation(engine.getRuntimeService(), waits, inbox, started, passed);
    }

    @Bean
    ProcessCorrelator processCorrelator(
            InboxQueue queue, Correlation correlation, PlatformTransactionManager transactions, MeterRegistry meters) {
        return new ProcessCorrelator(queue, correlation, new TransactionTemplate(transactions), meters);
    }

    @Bean
    CorrelatorLoop correlatorLoop(
            ProcessInbox inbox, InboxQueue queue, ProcessCorrelator correlator, ProcessSettings settings) {
        return new CorrelatorLoop(inbox, queue, correlator, settings);
    }

    @Bean
    DueJobs dueJobs(ManagementService management) {
        return new DueJobs(management);
    }

    @Bean
    ProcessMetrics processMetrics(ProcessInbox inbox, DueJobs dueJobs, RuntimeService runtime) {
        return new ProcessMetrics(inbox, dueJobs, runtime);
    }

    @Bean
    ProcessPlaces processPlaces(ProcessEngine engine, StartedProcesses started) {
        return new ProcessPlaces(engine, started);
    }

    @Bean
    ProcessModels processModels(RepositoryService repository, ManagementService management) {
        return new ProcessModels(repository, management);
    }
}
