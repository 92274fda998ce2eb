package io.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.messaging.fault.FaultPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** One instance of a model on an engine in memory: events come in by the routing table, timers ring when told to. */
final class ModelEngine {
    private static final RunningEngine.UseCases USE_CASES = new RunningEngine.UseCases(FaultPoint.NONE);

    private final ProcessRouting routing = new ProcessRouting();
    private final ProcessEngine engine;
    private final String businessKey;

    ModelEngine(ProcessEngine engine, String businessKey) {
        this.engine = engine;
        this.businessKey = businessKey;
    }

    /** Fails the class unless every flow node and every sequence flow of its model was taken. */
    static ProcessEngineCoverageExtension covered(String process) {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + process + ";DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName(process);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.copyOf(USE_CASES.delegates().byName()));
        return ProcessEngineCoverageExtension.builder(configuration)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    /** It happened: starts the instance, or goes to its wait; then the engine works until it waits again. */
    ModelEngine hears(EventEnvelope event) {
        Route route = routing.route(event).orElseThrow();
        if (route.isStart()) {
            engine.getRuntimeService().startProcessInstanceByMessage(event.type(), businessKey, route.variables());
        } else {
            Execution waiting = engine.getRuntimeService()
                    .createExecutionQuery()
                    .processInstanceBusinessKey(businessKey)
                    .messageEventSubscriptionName(event.type())
                    .singleResult();
            assertThat(waiting).as("somebody waits for " + event.type()).isNotNull();
            engine.getRuntimeService().messageEventReceived(event.type(), waiting.getId(), route.variables());
        }
        return works();
    }

    /** The timer of the present wait rings. */
    ModelEngine rings() {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance().getId())
                .timers()
                .singleResult();
        assertThat(timer.getDuedate())
                .as("the timer is set by the variable")
                .isEqualTo(engine.getRuntimeService().getVariable(instance().getId(), ProposalHandling.WAKE_AT));
        engine.getManagementService().executeJob(timer.getId());
        return works();
    }

    private ModelEngine works() {
        List<Job> jobs = asyncJobs();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            jobs = asyncJobs();
        }
        return this;
    }

    private List<Job> asyncJobs() {
        return engine.getManagementService().createJobQuery().messages().list();
    }

    /** It waits there, and only there. */
    ModelEngine waitsAt(String gateway) {
        assertThat(engine.getRuntimeService()
                        .getActivityInstance(instance().getId())
                        .getChildActivityInstances())
                .extracting(activity -> activity.getActivityId())
                .containsExactly(gateway);
        return this;
    }

    /** It has ended there. */
    void endedAt(String end) {
        assertThat(instance()).isNull();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityType("noneEndEvent")
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsExactly(end);
    }

    /** It runs no more. */
    void hasEnded() {
        assertThat(instance()).isNull();
    }

    /** The use cases called for this instance, in order. */
    List<String> calls() {
        return USE_CASES.calls.stream()
                .filter(call -> call.endsWith(" " + businessKey))
                .map(call -> call.substring(0, call.indexOf(' ')))
                .toList();
    }

    /** The variables' names, in order. */
    List<String> variables() {
        return engine.getRuntimeService().getVariables(instance().getId()).keySet().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }
}
