package io.huiyin.handling.process;

import io.huiyin.clock.RealClock;
import io.huiyin.embedded.TestStores;
import io.huiyin.handling.process.delegate.Delegates;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.inbox.ProcessInbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine and its inbox as configured, on a real PostgreSQL, without the rest of the service; use cases are recorded. */
final class RunningEngine implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningEngine(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On an empty database of that name. */
    static RunningEngine start(String database, String... settings) {
        return new RunningEngine(new SpringApplicationBuilder(Engine.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.location=classpath:handling-service.yml",
                        "huiyin.jdbc.url=" + emptyDatabase(database),
                        "huiyin.jdbc.username=" + TestStores.shared().postgresUser())
                .run(settings));
    }

    private static String emptyDatabase(String name) {
        TestStores stores = TestStores.shared();
        String url = stores.postgresUrl();
        try (Connection connection = DriverManager.getConnection(url, stores.postgresUser(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }

    /** No configuration by annotation: the whole service's tests scan this package. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    @Import(ProcessConfiguration.class)
    static class Engine {
        @Bean
        RealClock realClock() {
            return Instant::now;
        }

        @Bean
        Faults faults() {
            return new Faults();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        UseCases useCases(Faults faults) {
            return new UseCases(faults);
        }

        @Bean
        Delegates delegates(UseCases useCases) {
            return useCases.delegates();
        }
    }

    /** Throws at a point when told to. */
    static final class Faults implements FaultPoint {
        private final AtomicReference<String> next = new AtomicReference<>("");

        void at(String point) {
            next.set(point);
        }

        @Override
        public void reached(String point) {
            if (next.compareAndSet(point, "")) {
                throw new IllegalStateException("fault " + point);
            }
        }
    }

    /** What the models called, as {@code bean businessKey}; every ring asks to be asked never again. */
    static final class UseCases {
        final Queue<String> calls = new ConcurrentLinkedQueue<>();
        final Queue<String> jobs = new ConcurrentLinkedQueue<>();
        private final FaultPoint faults;

        UseCases(FaultPoint faults) {
            this.faults = faults;
        }

        Delegates delegates() {
            return new Delegates(Map.of(
                    "ringReply", ring("ringReply"),
                    "ringOpinion", ring("ringOpinion"),
                    "ringSurvey", ring("ringSurvey"),
                    "ringPanel", ring("ringPanel"),
                    "ringExtension", ring("ringExtension"),
                    "closeProposal", execution -> note("closeProposal", execution)));
        }

        private JavaDelegate ring(String bean) {
            return execution -> {
                note(bean, execution);
                execution.setVariable(ProposalHandling.WAKE_AT, Date.from(AProposal.NEVER));
            };
        }

        private void note(String bean, DelegateExecution execution) {
            calls.add(bean + " " + execution.getProcessBusinessKey());
            jobs.add(Context.getCommandContext().getCurrentJob().getId() + " " + execution.getProcessBusinessKey());
            faults.reached(FaultPoint.BEFORE_ENGINE_COMMIT);
        }
    }

    ProcessInbox inbox() {
        return context.getBean(ProcessInbox.class);
    }

    ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
