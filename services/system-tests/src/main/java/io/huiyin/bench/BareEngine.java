package io.huiyin.bench;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The floor: the same models on the same PostgreSQL, in a database of its own, with delegates that do nothing. What our
 * system does more slowly than this is our own cost.
 */
final class BareEngine {
    private static final int WARM_UP = 60;
    private static final int MOST_CONNECTIONS = 30;
    private static final int CHECKOUT_MILLIS = 120_000;

    private final ProcessEngine engine;

    BareEngine(String jdbcUrl, String user) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(jdbcUrl);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setMetricsEnabled(false);
        configuration.setJdbcMaxActiveConnections(MOST_CONNECTIONS);
        configuration.setJdbcMaxIdleConnections(MOST_CONNECTIONS);
        configuration.setJdbcMaxCheckoutTime(CHECKOUT_MILLIS);
        configuration.setJobExecutorActivate(true);
        Map<Object, Object> beans = new HashMap<>();
        JavaDelegate nothing = execution -> execution.setVariable("wakeAt", inAMonth());
        for (String delegate : new String[] {"ringReply", "ringOpinion", "ringSurvey", "closeProposal"}) {
            beans.put(delegate, nothing);
        }
        ExecutionListener silent = execution -> {};
        beans.put("waitPassed", silent);
        configuration.setBeans(beans);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/handling-service/proposal-handling.bpmn")
                .addClasspathResource("bpmn/handling-service/co-handling.bpmn")
                .deploy();
    }

    /** Whole lives per second: started, received, one opinion, replied, surveyed, closed. */
    double livesPerSecond(int lives, int clients) throws InterruptedException {
        run(WARM_UP, clients);
        long began = System.nanoTime();
        run(lives, clients);
        while (engine.getRuntimeService().createProcessInstanceQuery().count() > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return lives / ((System.nanoTime() - began) / 1e9);
    }

    private void run(int lives, int clients) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        AtomicInteger left = new AtomicInteger(lives);
        for (int i = 0; i < clients; i++) {
            threads.execute(() -> {
                while (left.getAndDecrement() > 0) {
                    live(UUID.randomUUID().toString());
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.MINUTES);
    }

    private void live(String id) {
        RuntimeService runtime = engine.getRuntimeService();
        Map<String, Object> variables = new HashMap<>();
        variables.put("jurisdiction", "141129");
        variables.put("proposalId", id);
        variables.put("round", 1);
        variables.put("leadAssignmentId", id);
        variables.put("assignmentId", id);
        variables.put("wakeAt", inAMonth());
        runtime.createMessageCorrelation("ProposalAssigned")
                .processInstanceBusinessKey(id)
                .setVariables(variables)
                .correlateStartMessage();
        runtime.createMessageCorrelation("AssignmentOpened")
                .processInstanceBusinessKey(id + ":co")
                .setVariables(variables)
                .correlateStartMessage();
        correlate("AssignmentReceived", id);
        correlate("OpinionSubmitted", id + ":co");
        correlate("ReplyDelivered", id);
        correlate("SurveyConcluded", id);
    }

    /** As the correlator does: until somebody waits for it. */
    private void correlate(String message, String businessKey) {
        while (engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(businessKey)
                        .messageEventSubscriptionName(message)
                        .count()
                == 0) {
            Thread.onSpinWait();
        }
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    private static Date inAMonth() {
        return new Date(
                org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().getTime() + 30L * 24 * 3600 * 1000);
    }

    void close() {
        engine.close();
    }
}
