package io.huiyin.handling.process;

import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.handling.reply.AReply;
import io.huiyin.handling.reply.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The model of the lead with the real reply behind its ring: a date that moves sets the timer anew and says what is late. */
class MovedDueOnEngineTest {
    private static final DueDate LATER = RULES.extendedDue(REPLY_DUE, day(10, 31));
    private static final DueDate EARLIER = RULES.extendedDue(REPLY_DUE, day(9, 20));

    private static ProcessEngine engine;
    private static JavaDelegate ringsReply;

    private final AProposal proposal = AProposal.quiet();
    private final ProcessRouting routing = new ProcessRouting();
    private final Reply reply = AReply.aSignedReply().reply();
    private final List<HandlingEvent> said = new ArrayList<>();
    private Instant now = midnight(6, 16);

    @BeforeAll
    static void start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:moved-due;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("moved-due");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setJobExecutorActivate(false);
        JavaDelegate ringReply = execution -> ringsReply.execute(execution);
        configuration.setBeans(Map.of("ringReply", ringReply));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/handling-service/proposal-handling.bpmn")
                .deploy();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void waiting_for_the_reply() {
        ringsReply = execution -> {
            said.addAll(reply.ring(now));
            execution.setVariable(ProposalHandling.WAKE_AT, Date.from(reply.nextRing(now)));
        };
        Route start = routing.route(proposal.assigned()).orElseThrow();
        engine.getRuntimeService()
                .startProcessInstanceByMessage("ProposalAssigned", proposal.lead(1), start.variables());
        works();
        hears(proposal.received("a1").data());
        rings(midnight(6, 20));
        assertThat(timer()).isEqualTo(midnight(10, 1));
    }

    @AfterEach
    void nothing_left() {
        hears(proposal.stopped().data());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    @Test
    @DisplayName("R26, R45: later, before it was late: the timer is the new date's, and it rings late then")
    void later_before() {
        moves(midnight(9, 25), LATER);
        assertThat(timer()).isEqualTo(midnight(11, 1));
        rings(midnight(11, 1));
        assertThat(daysLate()).containsExactly(1);
        assertThat(timer()).isEqualTo(midnight(11, 8));
    }

    @Test
    @DisplayName("R26, R45: later, after it was said late: nothing is said until the new date is over")
    void later_after() {
        rings(midnight(10, 1));
        assertThat(timer()).isEqualTo(midnight(10, 8));
        moves(midnight(10, 5), LATER);
        assertThat(timer()).isEqualTo(midnight(11, 1));
        rings(midnight(11, 1));
        assertThat(daysLate()).containsExactly(1, 1);
    }

    @Test
    @DisplayName("R45: earlier, before it was late: said at once, because the move rings")
    void earlier_before() {
        moves(midnight(9, 25), EARLIER);
        assertThat(daysLate()).containsExactly(5);
        assertThat(timer()).isEqualTo(midnight(10, 2));
    }

    @Test
    @DisplayName("R45: earlier, after it was said late: said again seven days after, counted from the new date")
    void earlier_after() {
        rings(midnight(10, 1));
        moves(midnight(10, 2), EARLIER);
        assertThat(timer()).isEqualTo(midnight(10, 8));
        rings(midnight(10, 8));
        assertThat(daysLate()).containsExactly(1, 18);
    }

    private List<Integer> daysLate() {
        return said.stream()
                .map(ReplyOverdue.class::cast)
                .map(ReplyOverdue::daysLate)
                .toList();
    }

    private void moves(Instant at, DueDate to) {
        now = at;
        DueMoved moved = (DueMoved) reply.extensions().moveDue(to).get(0);
        hears(moved);
    }

    private void hears(DomainEvent event) {
        Route route = routing.route(proposal.event(event)).orElseThrow();
        Execution waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(proposal.lead(1))
                .messageEventSubscriptionName(event.type())
                .singleResult();
        engine.getRuntimeService().messageEventReceived(event.type(), waiting.getId(), route.variables());
        works();
    }

    private void rings(Instant at) {
        now = at;
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .timers()
                        .singleResult()
                        .getId());
        works();
    }

    private void works() {
        List<Job> jobs =
                engine.getManagementService().createJobQuery().messages().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            jobs = engine.getManagementService().createJobQuery().messages().list();
        }
    }

    private Instant timer() {
        return engine.getManagementService()
                .createJobQuery()
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
