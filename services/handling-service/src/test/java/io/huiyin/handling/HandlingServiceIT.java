package io.huiyin.handling;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Life.OFFICE;
import static io.huiyin.handling.Life.OFFICE_HEAD;
import static io.huiyin.handling.Life.OFFICE_VICE_HEAD;
import static io.huiyin.handling.Life.awaitThat;
import static io.huiyin.handling.Life.ok;
import static io.huiyin.handling.RunningService.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.huiyin.access.AccessDecisions;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionDecisionOverdue;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.OpinionOverdue;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.RunningService.Answer;
import io.huiyin.handling.extension.RingExtension;
import io.huiyin.handling.number.DocumentNumbers;
import io.huiyin.handling.number.Series;
import io.huiyin.handling.opinion.RingOpinion;
import io.huiyin.handling.reply.RingReply;
import io.huiyin.handling.round.CloseProposal;
import io.huiyin.handling.round.RingSurvey;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.settled.SettledEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class HandlingServiceIT {
    private static final UnitRef OTHER = new UnitRef("u009", "中阳县住房和城乡建设管理局", "住建局", "中住建");

    private static final Actor INSPECTION = new Actor("赵刚", Post.INSPECTION_OFFICE, "INSPECTION_OFFICE", null);

    private static RunningService service;
    private static Bus bus;

    @BeforeAll
    static void start() {
        service = RunningService.start("handling_it");
        bus = new Bus();
    }

    @AfterAll
    static void stop() {
        bus.close();
        service.close();
    }

    @BeforeEach
    void midsummer() {
        service.today(6, 19);
    }

    @Test
    @DisplayName(
            "R21–R84: one life with send-backs, a co-unit's opinion and a second round; every event twice changes nothing")
    void one_life() {
        Life life = new Life(service, bus).assigned(CO);
        settle();
        assertThat(bus.events(life.proposalId, AssignmentOpened.class))
                .extracting(AssignmentOpened::role)
                .containsExactlyInAnyOrder(AssignmentRole.LEAD, AssignmentRole.CO_HANDLING);

        assertThat(life.contact(1, "VISIT").refusal()).isEqualTo("assignment-not-yet-received");
        life.received().coUnitReceived();
        assertThat(ok(life.contact(1, "VISIT")).detail("contactId")).isEqualTo("c1");

        service.today(7, 3);
        ok(life.draftOpinion());
        ok(life.signOpinion("CHECK", Post.SECTION_HEAD, "SEND_BACK", "请写明金额"));
        assertThat(life.signOpinion("CHECK", Post.SECTION_HEAD, "PASS", null).refusal())
                .isEqualTo("draft-awaited");
        ok(life.draftOpinion());
        ok(life.signOpinion("CHECK", Post.SECTION_HEAD, "PASS", null));
        ok(life.signOpinion("REVIEW", Post.LEADER_IN_CHARGE, "PASS", null));
        Answer submitted = ok(life.signOpinion("SIGN_OFF", Post.UNIT_HEAD, "PASS", null));
        assertThat(submitted.detail("documentNumber")).matches("中财函〔2023〕\\d+号");

        assertThat(life.draft(1, false).refusal()).isEqualTo("opinion-untreated");
        ok(life.draft(1, true));
        ok(life.pass(1, "CHECK", Post.SECTION_HEAD));
        ok(life.sendBack(1, "REVIEW", Post.LEADER_IN_CHARGE, "DRAFT"));
        ok(life.draft(1, true));
        ok(life.pass(1, "CHECK", Post.SECTION_HEAD));
        ok(life.pass(1, "REVIEW", Post.LEADER_IN_CHARGE));
        ok(life.sendBack(1, "SIGN_OFF", Post.UNIT_HEAD, "REVIEW"));
        ok(life.pass(1, "REVIEW", Post.LEADER_IN_CHARGE));
        assertThat(life.deliver(1, "2023-07-03").refusal()).isEqualTo("not-yet-signed-off");
        assertThat(ok(life.pass(1, "SIGN_OFF", Post.UNIT_HEAD)).detail("documentNumber"))
                .matches("中教科〔2023〕\\d+号函");
        assertThat(life.deliver(1, "2023-07-04").refusal()).isEqualTo("day-in-the-future");
        ok(life.deliver(1, "2023-07-03"));
        settle();
        assertThat(bus.events(life.proposalId, ReplyDelivered.class))
                .singleElement()
                .satisfies(delivered -> assertThat(delivered.onTime()).isTrue());

        service.today(7, 10);
        dissatisfied(life, 1);
        awaitRound(life, 2);
        dissatisfied(life, 1);
        concluded(life, 1, new SurveyTotals(0, 0, 2, 0));
        settle();
        assertThat(bus.events(life.proposalId, RoundOpened.class))
                .extracting(RoundOpened::round, opened -> opened.due().on())
                .containsExactly(tuple(2, LocalDate.of(2023, 8, 10)));
        ok(life.draft(2, false));
        ok(life.pass(2, "CHECK", Post.SECTION_HEAD));
        ok(life.pass(2, "REVIEW", Post.LEADER_IN_CHARGE));
        assertThat(life.pass(2, "SIGN_OFF", Post.UNIT_HEAD).refusal()).isEqualTo("contact-missing");
        ok(life.contact(2, "ROUNDTABLE"));
        ok(life.pass(2, "SIGN_OFF", Post.UNIT_HEAD));
        ok(life.deliver(2, "2023-07-10"));

        CloseProposal close = service.context().getBean(CloseProposal.class);
        assertThatExceptionOfType(NotYetHeard.class).isThrownBy(() -> close.close(life.handling(), 2, "job-early"));
        concluded(life, 2, new SurveyTotals(1, 1, 0, 0));
        String job = UUID.randomUUID().toString();
        close.close(life.handling(), 2, job);
        close.close(life.handling(), 2, job);
        close.close(life.handling(), 2, UUID.randomUUID().toString());
        awaitThat(() -> service.get(OFFICE, "/replies/" + life.reply(2))
                .text("endedBecause")
                .equals("办结"));
        settle();
        assertThat(bus.events(life.proposalId, ReplyFiled.class)).hasSize(1);
        assertThat(bus.events(life.proposalId, ProposalClosed.class))
                .singleElement()
                .satisfies(closed -> assertThat(closed.satisfied()).isTrue());

        settle();
        Map<String, Document> before = documents(life.proposalId);
        assertThat(before).hasSize(6);
        List<EventEnvelope> said = bus.heard(life.proposalId, HandlingEvent.class);
        bus.repeatEverything(life.proposalId);
        settle();
        assertThat(documents(life.proposalId)).isEqualTo(before);
        assertThat(bus.heard(life.proposalId, HandlingEvent.class)).isEqualTo(said);
        assertThatEachAggregateSpokeInOrder(said);

        // as after a crash between the aggregates' writes and the consumer's: the aggregates themselves must know
        MongoTemplate mongo = service.context().getBean(MongoTemplate.class);
        mongo.getCollection("heard").deleteMany(new Document());
        bus.repeatEverything(life.proposalId);
        settle();
        assertThat(documents(life.proposalId)).isEqualTo(before);
        assertThat(bus.heard(life.proposalId, HandlingEvent.class)).isEqualTo(said);
    }

    @Test
    @DisplayName("the same command twice is one act; the same key for another is refused")
    void the_same_command_twice() {
        Life life = new Life(service, bus).assigned().received();
        String path = "/replies/" + life.reply(1) + "/contacts";
        Map<String, Object> contact =
                body("phase", "BEFORE", "mode", "VISIT", "submitterIds", List.of("s1"), "summary", "了解意图");

        Answer first = ok(service.post(of(LEAD, Post.HANDLER), path, contact, life.proposalId));
        Answer second = ok(service.post(of(LEAD, Post.HANDLER), path, contact, life.proposalId));
        assertThat(second.body()).isEqualTo(first.body());
        contact.put("summary", "另一次");
        assertThat(service.post(of(LEAD, Post.HANDLER), path, contact, life.proposalId)
                        .refusal())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    @DisplayName("If-Match: what somebody else changed meanwhile is not overwritten")
    void stale_versions_are_refused() {
        Life life = new Life(service, bus).assigned().received();
        ok(life.contact(1, "VISIT"));
        ok(life.contact(1, "VISIT"));
        Map<String, Object> contact =
                body("phase", "BEFORE", "mode", "VISIT", "submitterIds", List.of("s1"), "summary", "了解意图");
        String path = "/replies/" + life.reply(1) + "/contacts";

        assertThat(service.post(of(LEAD, Post.HANDLER), path, contact, "stale-" + life.proposalId, "If-Match", "\"1\"")
                        .refusal())
                .isEqualTo("stale-version");
        ok(service.post(of(LEAD, Post.HANDLER), path, contact, "fresh-" + life.proposalId, "If-Match", "\"2\""));
    }

    @Test
    @DisplayName("R45: a late reply is announced after 30 September, once per ring and week")
    void a_late_reply() {
        Life life = new Life(service, bus).assigned();
        RingReply ring = service.context().getBean(RingReply.class);
        String job = UUID.randomUUID().toString();

        assertThat(ring.ring(life.reply(1), "early-" + job)).isEqualTo(Case.RULES.wakeAt(Case.RECEIPT_DUE));
        service.now(midnight(10, 1));
        assertThat(ring.ring(life.reply(1), job)).isEqualTo(midnight(10, 8));
        service.now(midnight(10, 3));
        assertThat(ring.ring(life.reply(1), job)).isEqualTo(midnight(10, 8));
        assertThat(ring.ring(life.reply(1), "again-" + job)).isEqualTo(midnight(10, 8));
        settle();
        assertThat(bus.events(life.proposalId, ReplyOverdue.class))
                .extracting(ReplyOverdue::daysLate)
                .containsExactly(1);
        assertThatExceptionOfType(NotYetHeard.class).isThrownBy(() -> ring.ring("141129:nothing:reply:1", job));
    }

    @Test
    @DisplayName("R30: a late opinion is announced after 15 August")
    void a_late_opinion() {
        Life life = new Life(service, bus).assigned(CO);
        RingOpinion ring = service.context().getBean(RingOpinion.class);

        service.now(midnight(8, 16));
        assertThat(ring.ring(life.opinion(), UUID.randomUUID().toString())).isEqualTo(midnight(8, 23));
        settle();
        assertThat(bus.events(life.proposalId, OpinionOverdue.class)).hasSize(1);
    }

    @Test
    @DisplayName("D4: a silent survey is reminded of")
    void a_silent_survey() {
        Life life = new Life(service, bus).assigned().received();
        ok(life.contact(1, "VISIT"));
        ok(life.draft(1, false));
        life.signedOff(1);
        RingSurvey ring = service.context().getBean(RingSurvey.class);
        assertThatExceptionOfType(NotYetHeard.class)
                .isThrownBy(
                        () -> ring.ring(life.handling(), 1, UUID.randomUUID().toString()));
        ok(life.deliver(1, "2023-06-19"));
        awaitThat(() -> !service.get(OFFICE, "/handlings/" + life.handling())
                .body()
                .at("/rounds/0/delivered")
                .isNull());

        service.now(Case.RULES.wakeAt(Case.RULES.surveyRemind(LocalDate.of(2023, 6, 19))));
        assertThat(ring.ring(life.handling(), 1, UUID.randomUUID().toString()))
                .isEqualTo(Case.RULES.wakeAt(Case.RULES.surveySilence(LocalDate.of(2023, 6, 19))));
        settle();
        assertThat(bus.events(life.proposalId, SurveyReminderDue.class)).hasSize(1);
    }

    @Test
    @DisplayName("A12: returned, given to another unit, and that unit replies")
    void returned_and_given_elsewhere() {
        Life life = new Life(service, bus).assigned(CO).received();
        Answer returned = ok(life.act(
                LEAD,
                Post.LIAISON_OFFICER,
                "/assignments/" + life.assignment(life.leadAssignment) + "/returns",
                body("reason", "不属本单位职责", "proposedUnitId", "u009")));
        assertThat(returned.text("token")).endsWith("@3");
        assertThat(life.draft(1, false).refusal()).isEqualTo("assignment-is-returned");

        String next = UUID.randomUUID().toString();
        reassigned(life, life.leadAssignment, AssignmentRole.LEAD, new AssignmentOrder(next, OTHER));
        awaitThat(() -> service.get(OFFICE, "/handlings/" + life.handling())
                .text("leadAssignmentId")
                .equals(next));
        assertThat(life.draft(1, false).refusal()).isEqualTo("only-the-lead-unit-replies");
        ok(life.act(OTHER, Post.LIAISON_OFFICER, "/assignments/" + life.assignment(next) + "/receipts", Map.of()));
        assertThat(service.get(of(OTHER, Post.HANDLER), "/replies/" + life.reply(1))
                        .body()
                        .at("/lead/standing")
                        .asText())
                .isEqualTo("RECEIVED");

        String nextCo = UUID.randomUUID().toString();
        reassigned(life, life.coAssignment, AssignmentRole.CO_HANDLING, new AssignmentOrder(nextCo, OTHER));
        awaitThat(() -> service.get(OFFICE, "/handlings/" + life.handling())
                        .body()
                        .path("duties")
                        .size()
                == 4);
        assertThat(life.draftOpinion().refusal()).isEqualTo("opinion-no-longer-owed");
        assertThat(service.get(OFFICE, "/opinions/" + Ids.opinion("141129", life.proposalId, nextCo))
                        .status())
                .isEqualTo(200);
        settle();
        assertThat(bus.events(life.proposalId, AssignmentReassigned.class)).hasSize(1);
        assertThat(bus.events(life.proposalId, AssignmentReleased.class))
                .extracting(AssignmentReleased::assignmentId)
                .containsExactlyInAnyOrder(life.leadAssignment, life.coAssignment);
    }

    @Test
    @DisplayName("A12: after a stop every unit is released and nothing more is done")
    void stopped() {
        Life life = new Life(service, bus).assigned(CO).received().coUnitReceived();
        bus.say("Proposal", life.id(), new ProposalStopped(life.proposalId, StopReason.WITHDRAWN, null, "代表要求撤回"));
        awaitThat(() -> service.get(OFFICE, "/handlings/" + life.handling())
                .text("stoppedBecause")
                .equals("撤回"));

        assertThat(life.contact(1, "VISIT").refusal()).isEqualTo("reply-ended");
        assertThat(life.draftOpinion().refusal()).isEqualTo("opinion-no-longer-owed");
        dissatisfied(life, 1);
        settle();
        assertThat(bus.events(life.proposalId, RoundOpened.class)).isEmpty();
        assertThat(bus.events(life.proposalId, AssignmentReleased.class)).hasSize(2);
    }

    @Test
    @DisplayName("A15: numbers without gaps or doubles, also when many sign at once and every one asks twice")
    void numbers_without_gaps_or_doubles() {
        DocumentNumbers numbers = service.context().getBean(DocumentNumbers.class);
        Series series = new Series("141129", "中测", 2023);

        List<CompletableFuture<Integer>> taken = IntStream.range(0, 60)
                .mapToObj(turn -> CompletableFuture.supplyAsync(
                        () -> numbers.take(series, "owner-" + turn / 2).n()))
                .toList();
        List<Integer> all = taken.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(all)
                .isEqualTo(IntStream.range(0, 60).mapToObj(turn -> turn / 2 + 1).toList());
        assertThat(numbers.take(series, "owner-7").n())
                .isEqualTo(numbers.take(series, "owner-7").n());
        assertThat(numbers.take(new Series("141129", "中另", 2023), "owner-7").n())
                .as("another unit's series")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("A15: a claim left by a crash is adopted, also after later numbers were taken")
    void a_claim_left_by_a_crash_is_adopted() {
        DocumentNumbers numbers = service.context().getBean(DocumentNumbers.class);
        Series series = new Series("141129", "中崩", 2023);
        MongoTemplate mongo = service.context().getBean(MongoTemplate.class);
        mongo.getCollection("documentNumbers")
                .insertMany(List.of(
                        new Document("_id", "taker|crashed|中崩")
                                .append("jurisdiction", "141129")
                                .append("code", "中崩")
                                .append("year", 2023)
                                .append("from", 1),
                        new Document("_id", "141129:中崩:2023:1").append("owner", "crashed")));

        assertThat(numbers.take(series, "second").n()).isEqualTo(2);
        assertThat(numbers.take(series, "third").n()).isEqualTo(3);
        assertThat(numbers.take(series, "crashed").n()).isEqualTo(1);
        assertThat(numbers.take(new Series("141129", "中崩", 2024), "crashed").n())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("A18: a unit sees its own, the offices see all; what is not seen does not exist")
    void who_sees_what() {
        Life life = new Life(service, bus).assigned(CO);
        List<String> paths = List.of(
                "/assignments/" + life.assignment(life.leadAssignment),
                "/replies/" + life.reply(1),
                "/handlings/" + life.handling());

        assertThat(paths).allSatisfy(path -> {
            assertThat(service.get(of(LEAD, Post.HANDLER), path).status()).isEqualTo(200);
            assertThat(service.get(INSPECTION, path).status()).isEqualTo(200);
            assertThat(service.get(of(OTHER, Post.HANDLER), path).refusal()).isEqualTo("unknown-resource");
        });
        assertThat(service.get(of(CO, Post.HANDLER), "/replies/" + life.reply(1))
                        .status())
                .isEqualTo(404);
        assertThat(service.get(of(CO, Post.HANDLER), "/opinions/" + life.opinion())
                        .status())
                .isEqualTo(200);
        assertThat(service.get(of(LEAD, Post.HANDLER), "/opinions/" + life.opinion())
                        .status())
                .isEqualTo(404);
        assertThat(service.get(OFFICE, "/replies/141129:nothing:reply:1").status())
                .isEqualTo(404);
        assertThat(life.act(LEAD, Post.HANDLER, "/replies/141129:nothing:reply:1/deliveries", Map.of())
                        .refusal())
                .isEqualTo("unknown-resource");
    }

    @Test
    @DisplayName("R32: a co-unit's sign-off of the reply is refused, and whatever is left out is named")
    void refusals_over_http() {
        Life life = new Life(service, bus).assigned(CO).received();

        Answer refused = life.act(
                CO,
                Post.SECTION_HEAD,
                "/replies/" + life.reply(1) + "/sign-offs",
                body("level", "CHECK", "decision", "PASS"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("rule")).isEqualTo("R32");
        assertThat(life.act(LEAD, Post.HANDLER, "/replies/" + life.reply(1) + "/drafts", Map.of())
                        .refusal())
                .isEqualTo("value-missing");
        assertThat(service.post(OFFICE, "/replies/" + life.reply(1) + "/drafts", Map.of())
                        .refusal())
                .isEqualTo("not-permitted");
    }

    @Test
    @DisplayName("the models drive a life: where it waits is seen over HTTP, and the engine itself files and closes it")
    void where_it_waits() {
        Life life = new Life(service, bus).assigned(CO);
        waits(life, "proposal-handling ACTIVE Gateway_AwaitReceipt", "co-handling ACTIVE Gateway_AwaitOpinion");
        life.received().coUnitReceived();
        waits(life, "proposal-handling ACTIVE Gateway_AwaitReply", "co-handling ACTIVE Gateway_AwaitOpinion");
        ok(life.draftOpinion());
        ok(life.signOpinion("CHECK", Post.SECTION_HEAD, "PASS", null));
        ok(life.signOpinion("REVIEW", Post.LEADER_IN_CHARGE, "PASS", null));
        ok(life.signOpinion("SIGN_OFF", Post.UNIT_HEAD, "PASS", null));
        ok(life.contact(1, "VISIT"));
        ok(life.draft(1, true));
        life.signedOff(1);
        ok(life.deliver(1, "2023-06-19"));
        waits(life, "proposal-handling ACTIVE Gateway_AwaitSurvey", "co-handling ENDED End_Submitted");
        concluded(life, 1, new SurveyTotals(2, 0, 0, 0));
        waits(life, "proposal-handling ENDED End_Closed", "co-handling ENDED End_Submitted");
        settle();
        assertThat(bus.events(life.proposalId, ProposalClosed.class)).hasSize(1);

        String path = "/processes?proposal=" + life.id();
        assertThat(service.get(of(CO, Post.HANDLER), path).status()).isEqualTo(200);
        assertThat(service.get(of(OTHER, Post.HANDLER), path).refusal()).isEqualTo("unknown-resource");
        assertThat(service.get(OFFICE, "/processes?proposal=140100:" + life.proposalId)
                        .refusal())
                .isEqualTo("unknown-resource");
        assertThat(service.get(OFFICE, "/processes?proposal=nonsense").status()).isEqualTo(404);
        assertThat(service.get(OFFICE, "/process-models/nonsense").status()).isEqualTo(404);
        assertThat(service.get(INSPECTION, "/process-activities").body().findValuesAsText("activityId"))
                .contains("Gateway_AwaitReceipt", "Timer_Opinion");
        assertThat(service.get(of(CO, Post.HANDLER), "/process-activities").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("R25-R28, A6, D1: asked for, explained, approved by the head; the model waits for it and ends with it")
    void an_extension() {
        Life life = new Life(service, bus).assigned().received();
        service.today(9, 20);
        assertThat(life.askForExtension("2023-12-31").refusal()).isEqualTo("extension-too-long");
        Answer asked = ok(life.askForExtension("2023-10-31"));
        assertThat(asked.detail("extensionId")).isEqualTo("e1");
        assertThat(asked.detail("beyondStatute")).isEqualTo("true");
        assertThat(asked.detail("warning")).contains("2023-09-16");
        waits(life, "proposal-handling ACTIVE Gateway_AwaitReply", "extension ACTIVE Gateway_AwaitDecision");
        assertThat(life.askForExtension("2023-11-30").refusal()).isEqualTo("extension-still-pending");

        assertThat(life.decide(OFFICE_HEAD, "e1", "APPROVE", true).refusal()).isEqualTo("extension-not-explained");
        ok(life.explain("e1"));
        assertThat(life.decide(OFFICE, "e1", "APPROVE", true).refusal()).isEqualTo("not-permitted");
        assertThat(life.decide(OFFICE_VICE_HEAD, "e1", "APPROVE", true).refusal())
                .isEqualTo("beyond-statute-needs-the-head");
        assertThat(life.decide(OFFICE_HEAD, "e1", "APPROVE", false).refusal())
                .isEqualTo("beyond-statute-not-confirmed");
        assertThat(ok(life.decide(OFFICE_HEAD, "e1", "APPROVE", true)).detail("dueOn"))
                .isEqualTo("2023-10-31");
        waits(life, "proposal-handling ACTIVE Gateway_AwaitReply", "extension ENDED End_Approved");
        settle();
        assertThat(bus.events(life.proposalId, DueMoved.class))
                .extracting(moved -> moved.to().on())
                .containsExactly(LocalDate.of(2023, 10, 31));
        assertThat(service.get(OFFICE, "/handlings/" + life.handling())
                        .body()
                        .at("/rounds/0/due/on")
                        .asText())
                .isEqualTo("2023-10-31");
        Answer shown = service.get(OFFICE_HEAD, "/replies/" + life.reply(1));
        assertThat(shown.body().at("/due/on").asText()).isEqualTo("2023-10-31");
        assertThat(shown.body().at("/originalDue/on").asText()).isEqualTo("2023-09-30");
        assertThat(shown.body().at("/statutoryDue/on").asText()).isEqualTo("2023-09-16");
        assertThat(shown.body().at("/extensions/0/ending/outcome").asText()).isEqualTo("APPROVED");
        RingReply ring = service.context().getBean(RingReply.class);
        service.now(midnight(10, 1));
        assertThat(ring.ring(life.reply(1), UUID.randomUUID().toString())).isEqualTo(midnight(11, 1));
        assertThat(bus.events(life.proposalId, ReplyOverdue.class)).isEmpty();
    }

    @Test
    @DisplayName(
            "D16: undecided on the due day, refused after it: late in the same write; another one, withdrawn; a stop ends all")
    void an_extension_undecided_on_the_due_day() {
        Life life = new Life(service, bus).assigned().received();
        service.today(9, 27);
        ok(life.askForExtension("2023-10-31"));
        service.now(midnight(10, 1));
        RingReply ring = service.context().getBean(RingReply.class);
        RingExtension ringExtension = service.context().getBean(RingExtension.class);
        assertThat(ring.ring(life.reply(1), UUID.randomUUID().toString())).isEqualTo(midnight(10, 11));
        service.now(midnight(10, 11));
        assertThat(ringExtension.ring(life.reply(1), "e1", UUID.randomUUID().toString()))
                .isEqualTo(midnight(10, 18));
        assertThatExceptionOfType(NotYetHeard.class)
                .isThrownBy(() -> ringExtension.ring("141129:nothing:reply:1", "e1", "job"));
        ok(life.decide(OFFICE_VICE_HEAD, "e1", "REFUSE", false));
        settle();
        assertThat(bus.events(life.proposalId, ExtensionDecisionOverdue.class)).hasSize(1);
        assertThat(bus.heard(life.proposalId, HandlingEvent.class).stream()
                        .map(EventEnvelope::type)
                        .filter(type -> type.startsWith("Extension") || type.equals("ReplyOverdue")))
                .containsExactly("ExtensionRequested", "ExtensionDecisionOverdue", "ExtensionRefused", "ReplyOverdue");
        waits(life, "proposal-handling ACTIVE Gateway_AwaitReply", "extension ENDED End_Refused");

        Life other = new Life(service, bus).assigned().received();
        service.today(9, 27);
        ok(other.askForExtension("2023-10-31"));
        ok(other.withdraw("e1"));
        assertThat(other.withdraw("e1").refusal()).isEqualTo("extension-already-ended");
        waits(other, "proposal-handling ACTIVE Gateway_AwaitReply", "extension ENDED End_Withdrawn");
        ok(other.askForExtension("2023-10-31"));
        waits(
                other,
                "proposal-handling ACTIVE Gateway_AwaitReply",
                "extension ENDED End_Withdrawn",
                "extension ACTIVE Gateway_AwaitDecision");
        bus.say("Proposal", other.id(), new ProposalStopped(other.proposalId, StopReason.WITHDRAWN, null, "代表要求撤回"));
        awaitThat(() -> places(other).stream().noneMatch(place -> place.contains("ACTIVE")));
        settle();
        assertThat(bus.events(other.proposalId, ExtensionWithdrawn.class)).hasSize(2);
        assertThat(other.decide(OFFICE_HEAD, "e2", "APPROVE", true).refusal()).isEqualTo("extension-already-ended");
    }

    private static void waits(Life life, String... places) {
        awaitThat(() -> places(life).equals(List.of(places)), () -> places(life).toString());
    }

    private static List<String> places(Life life) {
        List<String> places = new ArrayList<>();
        service.get(OFFICE, "/processes?proposal=" + life.id())
                .body()
                .forEach(place -> places.add(String.join(
                        " ",
                        place.path("process").asText(),
                        place.path("state").asText(),
                        place.at("/activities/0/id").asText())));
        return places;
    }

    @Test
    void every_endpoint_states_its_access_decision() {
        assertThat(AccessDecisions.undecided(service.context())).isEmpty();
    }

    @Test
    void the_interface_is_as_committed() throws IOException {
        ObjectMapper mapper = new ObjectMapper()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.INDENT_OUTPUT);
        String text = mapper.writeValueAsString(
                        mapper.treeToValue(service.get(OFFICE, "/v3/api-docs").body(), TreeMap.class))
                + "\n";
        Path snapshot = Path.of("../../docs/api/handling-service.openapi.json");
        if ("update".equals(System.getProperty("huiyin.snapshots"))) {
            Files.createDirectories(snapshot.getParent());
            Files.writeString(snapshot, text);
        }
        assertThat(text).as("update with -Dhuiyin.snapshots=update").isEqualTo(Files.readString(snapshot));
    }

    private static void dissatisfied(Life life, int round) {
        String survey = Ids.survey("141129", life.proposalId, round);
        bus.say(
                "Survey",
                survey,
                new DissatisfactionRecorded(life.proposalId, survey, round, "没有解决", LocalDate.of(2023, 7, 10), false));
    }

    private static void concluded(Life life, int round, SurveyTotals totals) {
        String survey = Ids.survey("141129", life.proposalId, round);
        bus.say(
                "Survey",
                survey,
                new SurveyConcluded(
                        life.proposalId, survey, round, totals, totals.satisfied(), false, LocalDate.of(2023, 7, 10)));
        awaitThat(() -> service.get(OFFICE, "/handlings/" + life.handling())
                .body()
                .at("/rounds/" + (round - 1) + "/concluded")
                .isObject());
    }

    private static void awaitRound(Life life, int round) {
        awaitThat(() -> service.get(OFFICE, "/handlings/" + life.handling())
                        .body()
                        .path("rounds")
                        .size()
                == round);
    }

    private static void reassigned(Life life, String returned, AssignmentRole role, AssignmentOrder order) {
        bus.say(
                "Proposal",
                life.id(),
                new ProposalReassigned(
                        life.proposalId,
                        returned,
                        role,
                        order,
                        LocalDate.of(2023, 6, 19),
                        Case.RULES.receiptDue(LocalDate.of(2023, 6, 19)),
                        Case.RULES.returnWindowEnds(LocalDate.of(2023, 6, 19)),
                        "改由住建局办理"));
    }

    private static void settle() {
        awaitThat(() -> unsettled().isEmpty(), () -> unsettled().toString());
        bus.awaitWorkedOff("handling");
        bus.awaitWorkedOff("handling-process");
        awaitThat(() -> unsettled().isEmpty(), () -> unsettled().toString());
    }

    private static Map<String, Long> unsettled() {
        Map<String, Long> counts =
                new TreeMap<>(service.context().getBean(SettledEndpoint.class).settled());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Every document of the proposal, without the answers' and the relay's bookkeeping. */
    private static Map<String, Document> documents(String proposalId) {
        MongoTemplate mongo = service.context().getBean(MongoTemplate.class);
        Map<String, Document> found = new TreeMap<>();
        for (String collection : List.of("assignments", "opinions", "replies", "handlings")) {
            for (Document document : mongo.getCollection(collection).find()) {
                if (document.getString("_id").contains(proposalId)) {
                    found.put(document.getString("_id"), document);
                }
            }
        }
        return found;
    }

    private static void assertThatEachAggregateSpokeInOrder(List<EventEnvelope> said) {
        said.stream()
                .collect(Collectors.groupingBy(EventEnvelope::aggregateid))
                .values()
                .forEach(ofOne -> assertThat(ofOne)
                        .extracting(EventEnvelope::sequence)
                        .isEqualTo(
                                LongStream.rangeClosed(1, ofOne.size()).boxed().toList()));
    }
}
