package io.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.handling.process.ProcessPlace.Activity;
import io.huiyin.handling.process.ProcessPlace.State;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.inbox.InboxQueue;
import io.huiyin.messaging.inbox.InboxSchema;
import io.huiyin.messaging.inbox.InboxStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events come early, late, twice, shuffled, or for nobody; the engine and its inbox agree all the same. */
class ProcessInboxIT {
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private static RunningEngine running;

    private final ProcessRouting routing = new ProcessRouting();
    private final AProposal proposal = AProposal.quiet();

    @BeforeAll
    static void start() {
        running = RunningEngine.start(
                "process_inbox",
                "--huiyin.process.first-pause=20ms",
                "--huiyin.process.longest-pause=100ms",
                "--huiyin.process.park-after=1500ms",
                "--huiyin.process.park-attempts=5");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void no_faults() {
        running.bean(RunningEngine.Faults.class).at("");
    }

    @Test
    void a_proposal_walks_from_assigned_to_closed() {
        hear(proposal.assigned());
        at(proposal.lead(1), ProposalHandling.AWAIT_RECEIPT);
        hear(proposal.received("a1"));
        at(proposal.lead(1), ProposalHandling.AWAIT_REPLY);
        hear(proposal.delivered(1));
        at(proposal.lead(1), ProposalHandling.AWAIT_SURVEY);
        hear(proposal.concluded(1));
        endedAt(proposal.lead(1), ProposalHandling.CLOSED);

        assertThat(statuses()).containsOnly("DONE");
        assertThat(calls())
                .filteredOn(call -> call.contains(proposal.key()))
                .containsExactly("closeProposal " + proposal.lead(1));
    }

    @Test
    @DisplayName("early: every event before its wait is open, in the worst order")
    void the_reverse_order_ends_at_the_same_place() {
        List<EventEnvelope> life = new ArrayList<>(
                List.of(proposal.assigned(), proposal.received("a1"), proposal.delivered(1), proposal.concluded(1)));
        Collections.reverse(life);
        life.forEach(this::hear);

        endedAt(proposal.lead(1), ProposalHandling.CLOSED);
        settled();
        assertThat(statuses()).containsOnly("DONE");
    }

    @Test
    @DisplayName("shuffled and twice: returned, reassigned, received, second round; ten orders by seed")
    void any_order_ends_at_the_same_place() {
        for (int seed = 0; seed < 10; seed++) {
            AProposal one = AProposal.quiet();
            List<EventEnvelope> life = new ArrayList<>(List.of(
                    one.assigned(),
                    one.returned("a1"),
                    one.reassigned("a1", "a2"),
                    one.received("a2"),
                    one.delivered(1),
                    one.dissatisfied(1),
                    one.roundOpened(2),
                    one.delivered(2),
                    one.concluded(2),
                    one.opened("c1", AssignmentRole.CO_HANDLING),
                    one.submitted("c1")));
            life.addAll(List.copyOf(life));
            Collections.shuffle(life, new Random(seed));
            life.forEach(this::hear);

            endedAt(one, one.lead(1), ProposalHandling.NEXT_ROUND);
            endedAt(one, one.lead(2), ProposalHandling.CLOSED);
            endedAt(one, one.coHandling("c1"), CoHandling.SUBMITTED);
            await().atMost(PATIENT)
                    .untilAsserted(() ->
                            assertThat(statuses(one)).as("seed of the order").containsOnly("DONE"));
            assertThat(started(one)).as("instances").isEqualTo(3);
        }
    }

    @Test
    @DisplayName("late: the wait was passed another way, so the event is ignored")
    void what_the_process_has_passed_is_ignored() {
        hear(proposal.assigned());
        hear(proposal.returned("a1"));
        at(proposal.lead(1), ProposalHandling.AWAIT_REASSIGNMENT);
        hear(proposal.received("a1"));

        status(proposal.lead(1), "AssignmentReceived", InboxStatus.IGNORED);
        at(proposal.lead(1), ProposalHandling.AWAIT_REASSIGNMENT);
    }

    @Test
    @DisplayName("A12: the former unit's receipt is not the new unit's")
    void a_wait_that_opens_again_is_open_for_the_new_assignment_only() {
        hear(proposal.assigned());
        hear(proposal.received("a2")); // early: a2 does not lead yet
        hear(proposal.returned("a1"));
        at(proposal.lead(1), ProposalHandling.AWAIT_REASSIGNMENT);
        assertThat(statusOf(proposal.lead(1), "AssignmentReceived")).isEqualTo("NEW");
        hear(proposal.reassigned("a1", "a2"));

        at(proposal.lead(1), ProposalHandling.AWAIT_REPLY);
        status(proposal.lead(1), "AssignmentReceived", InboxStatus.DONE);
        assertThat(running.jdbc()
                        .queryForList(
                                "select wait_id || ' ' || subject_ref from process_passed where business_key = ?"
                                        + " order by 1",
                                String.class,
                                proposal.lead(1)))
                .containsExactly("Gateway_AwaitReassignment a1", "Gateway_AwaitReceipt a1", "Gateway_AwaitReceipt a2");
    }

    @Test
    @DisplayName("A12: a unit that has received may still return within the window")
    void returned_after_receipt() {
        hear(proposal.assigned());
        hear(proposal.received("a1"));
        hear(proposal.returned("a1"));
        at(proposal.lead(1), ProposalHandling.AWAIT_REASSIGNMENT);
        hear(proposal.reassigned("a1", "a2"));
        at(proposal.lead(1), ProposalHandling.AWAIT_RECEIPT);
        hear(proposal.received("a2"));
        at(proposal.lead(1), ProposalHandling.AWAIT_REPLY);
        hear(proposal.delivered(1));
        at(proposal.lead(1), ProposalHandling.AWAIT_SURVEY);
    }

    @Test
    @DisplayName("an ended instance ignores whatever still comes, also before its survey's conclusion")
    void after_the_end_everything_is_ignored() {
        Stream.of(proposal.assigned(), proposal.received("a1"), proposal.delivered(1), proposal.dissatisfied(1))
                .forEach(this::hear);
        endedAt(proposal.lead(1), ProposalHandling.NEXT_ROUND);
        hear(proposal.concluded(1));
        hear(proposal.replyDueMoved(1));

        status(proposal.lead(1), "SurveyConcluded", InboxStatus.IGNORED);
        status(proposal.lead(1), "DueMoved", InboxStatus.IGNORED);
    }

    @Test
    @DisplayName("never: parked, counted, no longer unsettled, and taken all the same when its wait opens")
    void what_nobody_waits_for_is_parked() {
        hear(proposal.delivered(1));
        status(proposal.lead(1), "ReplyDelivered", InboxStatus.PARKED);
        MeterRegistry meters = new SimpleMeterRegistry();
        running.bean(ProcessMetrics.class).bindTo(meters);
        double parked = meters.get("proposals.inbox.messages")
                .tag("status", "PARKED")
                .gauge()
                .value();
        assertThat(parked).isGreaterThanOrEqualTo(1);
        settled();

        hear(proposal.assigned());
        hear(proposal.received("a1"));
        at(proposal.lead(1), ProposalHandling.AWAIT_SURVEY);
        status(proposal.lead(1), "ReplyDelivered", InboxStatus.DONE);
    }

    @Test
    @DisplayName("a row nobody waits for holds up none behind it")
    void an_early_row_does_not_block() {
        hear(proposal.concluded(1));
        hear(proposal.assigned());
        hear(proposal.received("a1"));

        at(proposal.lead(1), ProposalHandling.AWAIT_REPLY);
        assertThat(statusOf(proposal.lead(1), "SurveyConcluded")).isNotEqualTo("DONE");
    }

    @Test
    void a_stop_ends_every_instance_of_its_proposal_and_no_other() {
        AProposal neighbour = AProposal.quiet();
        hear(neighbour.assigned());
        hear(proposal.assigned());
        hear(proposal.opened("c1", AssignmentRole.CO_HANDLING));
        hear(proposal.opened("c2", AssignmentRole.CO_HANDLING));
        at(proposal.coHandling("c2"), CoHandling.AWAIT_OPINION);
        at(proposal.lead(1), ProposalHandling.AWAIT_RECEIPT);
        hear(proposal.stopped());

        endedAt(proposal.lead(1), ProposalHandling.STOPPED);
        endedAt(proposal.coHandling("c1"), CoHandling.STOPPED);
        endedAt(proposal.coHandling("c2"), CoHandling.STOPPED);
        at(neighbour, neighbour.lead(1), ProposalHandling.AWAIT_RECEIPT);
    }

    @Test
    @DisplayName("what comes after a stop starts nothing: not the round, not the co-unit, and their events are ignored")
    void nothing_starts_after_a_stop() {
        hear(proposal.assigned());
        hear(proposal.stopped());
        endedAt(proposal.lead(1), ProposalHandling.STOPPED);
        hear(proposal.roundOpened(2));
        hear(proposal.delivered(2));
        hear(proposal.opened("c1", AssignmentRole.CO_HANDLING));

        status(proposal.lead(2), "RoundOpened", InboxStatus.IGNORED);
        status(proposal.lead(2), "ReplyDelivered", InboxStatus.IGNORED);
        status(proposal.coHandling("c1"), "AssignmentOpened", InboxStatus.IGNORED);
        assertThat(running.bean(ProcessPlaces.class).of(proposal.key()))
                .extracting(ProcessPlace::businessKey, ProcessPlace::state)
                .containsExactly(tuple(proposal.lead(1), State.ENDED));
    }

    @Test
    @DisplayName("start guard: two different events that start the same round start one instance")
    void an_instance_is_started_once() {
        List<EventEnvelope> starts =
                IntStream.range(0, 6).mapToObj(n -> proposal.roundOpened(2)).toList();
        CompletableFuture.allOf(starts.stream()
                        .map(event -> CompletableFuture.runAsync(() -> hear(event)))
                        .toArray(CompletableFuture[]::new))
                .join();
        settled();

        assertThat(started(proposal)).isEqualTo(1);
        assertThat(running.engine()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(proposal.lead(2))
                        .count())
                .isEqualTo(1);
        assertThat(statuses()).containsOnlyOnce("DONE").containsOnly("DONE", "IGNORED");
    }

    @Test
    @DisplayName("two nodes: several correlators on one database move every row once")
    void several_correlators_do_not_meet() {
        ProcessCorrelator correlator = running.bean(ProcessCorrelator.class);
        CorrelatorLoop second = new CorrelatorLoop(
                running.inbox(), running.bean(InboxQueue.class), correlator, running.bean(ProcessSettings.class));
        CorrelatorLoop third = new CorrelatorLoop(
                running.inbox(), running.bean(InboxQueue.class), correlator, running.bean(ProcessSettings.class));
        second.start();
        third.start();
        try {
            List<AProposal> many = Stream.generate(AProposal::quiet).limit(20).toList();
            many.parallelStream()
                    .forEach(one -> Stream.of(one.concluded(1), one.delivered(1), one.received("a1"), one.assigned())
                            .forEach(this::hear));
            for (AProposal one : many) {
                endedAt(one, one.lead(1), ProposalHandling.CLOSED);
                await().atMost(PATIENT)
                        .untilAsserted(() -> assertThat(statuses(one)).containsOnly("DONE"));
                assertThat(calls().stream().filter(("closeProposal " + one.lead(1))::equals))
                        .hasSize(1);
            }
        } finally {
            second.stop();
            third.stop();
        }
    }

    @Test
    @DisplayName("rollback: the mark, the passed wait and the engine's move go together, or none of them")
    void a_rollback_leaves_nothing() {
        hear(proposal.assigned());
        at(proposal.lead(1), ProposalHandling.AWAIT_RECEIPT);
        running.jdbc()
                .execute("create or replace function refuse() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'refused'; end $$");
        running.jdbc()
                .execute("create trigger refuse before insert on process_passed for each row when"
                        + " (new.business_key = '" + proposal.lead(1) + "') execute function refuse()");
        hear(proposal.received("a1"));
        await().atMost(PATIENT)
                .untilAsserted(() -> assertThat(running.jdbc()
                                .queryForObject(
                                        "select attempts from process_inbox where business_key = ? and type ="
                                                + " 'AssignmentReceived'",
                                        Integer.class,
                                        proposal.lead(1)))
                        .isGreaterThan(1));
        at(proposal.lead(1), ProposalHandling.AWAIT_RECEIPT);
        assertThat(statusOf(proposal.lead(1), "AssignmentReceived")).isIn("NEW", "PARKED");

        running.jdbc().execute("drop trigger refuse on process_passed");
        running.jdbc()
                .update(
                        "update process_inbox set status = 'NEW' where business_key = ?" + " and status = 'PARKED'",
                        proposal.lead(1));
        at(proposal.lead(1), ProposalHandling.AWAIT_REPLY);
    }

    @Test
    @DisplayName("a crash after the row, before the offset: the event comes again and changes nothing")
    void a_crash_after_the_row_is_harmless() {
        EventEnvelope event = proposal.assigned();
        running.bean(RunningEngine.Faults.class).at(FaultPoint.AFTER_INBOX_ROW);
        assertThatThrownBy(() -> hear(event)).hasMessageContaining("fault");
        hear(event);

        at(proposal.lead(1), ProposalHandling.AWAIT_RECEIPT);
        assertThat(statuses()).containsExactly("DONE");
    }

    @Test
    @DisplayName("a clock that rings: the use case is asked once and says when to ask again")
    void ringing_clocks_ask_the_use_case() {
        AProposal ringing = AProposal.ringing();
        Stream.of(ringing.assigned(), ringing.opened("c1", AssignmentRole.CO_HANDLING))
                .forEach(this::hear);
        await().atMost(PATIENT)
                .untilAsserted(() -> assertThat(calls())
                        .contains("ringReply " + ringing.lead(1), "ringOpinion " + ringing.coHandling("c1")));
        at(ringing, ringing.lead(1), ProposalHandling.AWAIT_RECEIPT);
        await().atMost(PATIENT)
                .untilAsserted(() ->
                        assertThat(place(ringing, ringing.lead(1)).wakeAt()).isEqualTo(AProposal.NEVER));
        assertThat(calls().stream().filter(("ringReply " + ringing.lead(1))::equals))
                .hasSize(1);
        settled();
    }

    @Test
    @DisplayName("a crash between a use case and the engine's commit: the use case is asked again by the same job id")
    void a_crash_before_the_engines_commit() {
        running.bean(RunningEngine.Faults.class).at(FaultPoint.BEFORE_ENGINE_COMMIT);
        AProposal ringing = AProposal.ringing();
        hear(ringing.assigned());

        await().atMost(PATIENT)
                .untilAsserted(() -> assertThat(running.bean(RunningEngine.UseCases.class).jobs)
                        .filteredOn(job -> job.endsWith(ringing.lead(1)))
                        .hasSize(2)
                        .containsOnly(running.bean(RunningEngine.UseCases.class).jobs.stream()
                                .filter(job -> job.endsWith(ringing.lead(1)))
                                .findFirst()
                                .orElseThrow()));
        at(ringing, ringing.lead(1), ProposalHandling.AWAIT_RECEIPT);
        settled();
        assertThat(place(ringing, ringing.lead(1)).incidents()).isZero();
    }

    @Test
    void activities_are_counted_where_instances_wait() {
        hear(proposal.assigned());
        at(proposal.lead(1), ProposalHandling.AWAIT_RECEIPT);

        List<ActivityLoad> loads = running.bean(ProcessModels.class).loads();
        assertThat(loads)
                .filteredOn(load -> load.activityId().equals(ProposalHandling.AWAIT_RECEIPT))
                .singleElement()
                .satisfies(load -> assertThat(load.instances()).isPositive())
                .satisfies(load -> assertThat(load.name()).isEqualTo("等待签收"));
        assertThat(loads).extracting(ActivityLoad::overdueTimers).containsOnly(0L);
        assertThat(running.bean(ProcessModels.class).xml(ProposalHandling.KEY))
                .hasValueSatisfying(xml ->
                        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("BPMNDiagram"));
        assertThat(running.bean(ProcessModels.class).xml("unknown")).isEmpty();
    }

    @Test
    @DisplayName("start-up is repeatable, also on several nodes at once")
    void the_schema_is_created_once() {
        JdbcTemplate jdbc = running.jdbc();
        TransactionTemplate transactions = new TransactionTemplate(running.bean(PlatformTransactionManager.class));
        jdbc.execute("drop table if exists process_schema_probe");
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(n -> CompletableFuture.runAsync(() -> InboxSchema.create(jdbc, transactions)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Test
    void the_engine_is_set_up_as_the_house_wants_it() {
        ProcessEngineConfiguration configuration = running.engine().getProcessEngineConfiguration();
        assertThat(configuration.getHistory()).isEqualTo("activity");
        ProcessEngineConfigurationImpl internals = (ProcessEngineConfigurationImpl) configuration;
        assertThat(internals.isMetricsEnabled()).isFalse();
        assertThat(internals.isEnsureJobDueDateNotNull()).isTrue();
        assertThat(internals.getFailedJobRetryTimeCycle()).startsWith("PT1S,");
        assertThat(internals.getBeans().keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("ringReply", "ringOpinion", "ringSurvey", "closeProposal", "ringExtension");
        assertThat(running.jdbc()
                        .queryForObject(
                                "select count(*) from pg_indexes where tablename = 'act_ru_job' and indexname ="
                                        + " 'ix_job_duedate'",
                                Long.class))
                .isEqualTo(1);
        assertThat(running.engine().getIdentityService().createUserQuery().count())
                .isZero();
    }

    private void hear(EventEnvelope event) {
        routing.route(event).ifPresent(route -> running.inbox().store(event, List.of(route.destination())));
    }

    private void at(String businessKey, String activity) {
        at(proposal, businessKey, activity);
    }

    private static void at(AProposal one, String businessKey, String activity) {
        await().atMost(PATIENT)
                .untilAsserted(() -> assertThat(place(one, businessKey).activities())
                        .extracting(Activity::id)
                        .containsExactly(activity));
    }

    private void endedAt(String businessKey, String end) {
        endedAt(proposal, businessKey, end);
    }

    private static void endedAt(AProposal one, String businessKey, String end) {
        await().atMost(PATIENT).untilAsserted(() -> {
            assertThat(place(one, businessKey).state()).isEqualTo(State.ENDED);
            assertThat(place(one, businessKey).activities())
                    .extracting(Activity::id)
                    .containsExactly(end);
        });
    }

    private static ProcessPlace place(AProposal one, String businessKey) {
        List<ProcessPlace> places = running.bean(ProcessPlaces.class).of(one.key()).stream()
                .filter(place -> place.businessKey().equals(businessKey))
                .toList();
        assertThat(places).as(businessKey).hasSize(1);
        return places.get(0);
    }

    private void status(String businessKey, String type, InboxStatus status) {
        await().atMost(PATIENT)
                .untilAsserted(() -> assertThat(statusOf(businessKey, type)).isEqualTo(status.name()));
    }

    private static String statusOf(String businessKey, String type) {
        return running.jdbc()
                .queryForObject(
                        "select status from process_inbox where business_key = ? and type = ?",
                        String.class,
                        businessKey,
                        type);
    }

    private List<String> statuses() {
        return statuses(proposal);
    }

    private static List<String> statuses(AProposal one) {
        return running.jdbc()
                .queryForList("select status from process_inbox where proposal_key = ?", String.class, one.key());
    }

    private static int started(AProposal one) {
        return running.jdbc()
                .queryForObject(
                        "select count(*) from process_started where proposal_key = ?", Integer.class, one.key());
    }

    private static List<String> calls() {
        return List.copyOf(running.bean(RunningEngine.UseCases.class).calls);
    }

    private static void settled() {
        await().atMost(PATIENT)
                .until(() -> running.inbox().unsettled() == 0
                        && running.bean(DueJobs.class).unsettled() == 0);
    }
}
