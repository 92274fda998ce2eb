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

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.access.AccessDecisions;
import io.huiyin.access.InterfaceDescription;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionDecisionOverdue;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.OpinionOverdue;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.HandlingEvent.PanelOverdue;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.RunningService.Answer;
import io.huiyin.handling.extension.RingExtension;
import io.huiyin.handling.number.DocumentNumbers;
import io.huiyin.handling.number.Series;
import io.huiyin.handling.opinion.RingOpinion;
import io.huiyin.handling.reply.RingReply;
import io.huiyin.handling.round.CloseProposal;
import io.huiyin.handling.round.RingPanel;
import io.huiyin.handling.round.RingSurvey;
import io.huiyin.messaging.aggregate.NotYetHeard;
import io.huiyin.messaging.settled.SettledEndpoint;
import java.io.IOException;
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
        assertThat(bus.events(life.proposalId, ReplyFiled.class))
                .as("every round is filed, the last one closes")
                .extracting(ReplyFiled::round)
                .containsExactly(1, 2);
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
    @DisplayName("R29, R30, A12: a co-unit joins, is awaited, gives its opinion, leaves; heard twice, nothing doubles")
    void a_co_unit_joins_and_leaves() {
        Life life = new Life(service, bus).assigned().received();
        LocalDate on = LocalDate.of(2023, 6, 19);
        String joining = UUID.randomUUID().toString();
        bus.say(
                "Proposal",
                life.id(),
                new CoUnitJoined(
                        life.proposalId,
                        new AssignmentOrder(joining, OTHER),
                        on,
                        Case.RULES.opinionDueOnJoining(Case.OPINION_DUE, on),
                        Case.RULES.receiptDue(on),
                        Case.RULES.returnWindowEnds(on),
                        "需住建局会办"));
        String assignment = "/assignments/" + life.assignment(joining);
        awaitThat(() -> service.get(OFFICE, assignment).status() == 200);
        waits(life, "proposal-handling ACTIVE Gateway_AwaitReply", "co-handling ACTIVE Gateway_AwaitOpinion");
        assertThat(service.get(OFFICE, "/replies/" + life.reply(1))
                        .body()
                        .at("/opinions/0/due/on")
                        .asText())
                .isEqualTo("2023-08-15");
        ok(life.act(OTHER, Post.LIAISON_OFFICER, assignment + "/receipts", Map.of()));
        ok(life.contact(1, "VISIT"));
        ok(life.draft(1, false));
        ok(life.pass(1, "CHECK", Post.SECTION_HEAD));
        ok(life.pass(1, "REVIEW", Post.LEADER_IN_CHARGE));
        assertThat(life.pass(1, "SIGN_OFF", Post.UNIT_HEAD).refusal()).isEqualTo("opinion-outstanding");

        bus.say("Proposal", life.id(), new CoUnitLeft(life.proposalId, joining, OTHER, on, "不再需要"));
        waits(life, "proposal-handling ACTIVE Gateway_AwaitReply", "co-handling ENDED End_Released");
        ok(life.pass(1, "SIGN_OFF", Post.UNIT_HEAD));
        assertThat(life.act(
                                OTHER,
                                Post.HANDLER,
                                "/opinions/" + Ids.opinion("141129", life.proposalId, joining) + "/drafts",
                                body("text", "同意", "disclosure", "CONSENTED"))
                        .refusal())
                .isEqualTo("opinion-no-longer-owed");
        settle();
        Map<String, Document> before = documents(life.proposalId);
        service.context().getBean(MongoTemplate.class).getCollection("heard").deleteMany(new Document());
        bus.repeatEverything(life.proposalId);
        settle();
        assertThat(documents(life.proposalId)).isEqualTo(before);
        assertThat(service.get(OFFICE, "/handlings/" + life.handling()).body().path("duties"))
                .hasSize(2);
    }

    @Test
    @DisplayName("A12, D5: the opinion of a co-unit that has left is not sent back: nobody would redo it")
    void the_opinion_of_who_has_left_is_not_sent_back() {
        Life life = new Life(service, bus).assigned(CO).received().coUnitReceived();
        ok(life.opinionSubmitted());
        awaitThat(() -> opinionsOf(life) == 1);
        bus.say(
                "Proposal",
                life.id(),
                new CoUnitLeft(life.proposalId, life.coAssignment, CO, LocalDate.of(2023, 6, 20), "不再需要"));
        awaitThat(() -> opinionsOf(life) == 0);
        assertThat(life.sendBackOpinion(LEAD, "请写明完成时间。").refusal()).isEqualTo("opinion-no-longer-owed");
    }

    private static int opinionsOf(Life life) {
        return service.get(OFFICE, "/replies/" + life.reply(1))
                .body()
                .path("opinions")
                .size();
    }

    @Test
    @DisplayName(
            "A12: after a merge the reply answers the other's points and reaches its submitters; the merged one's run ends")
    void a_merge() {
        Life life = new Life(service, bus).assigned(CO).received().coUnitReceived();
        Life merged = new Life(service, bus).assigned(CO).received();
        waits(merged, "proposal-handling ACTIVE Gateway_AwaitReply", "co-handling ACTIVE Gateway_AwaitOpinion");
        bus.say(
                "Proposal",
                life.id(),
                new ProposalMerged(
                        life.proposalId,
                        Case.MATTER.number(),
                        merged.proposalId,
                        Case.MATTER.number(),
                        "关于同一件事的建议",
                        List.of(new MergedPoint(new Point("p3", "增加校车班次"), "p1")),
                        List.of(new MergedSubmitter(new Submitter("s3", "梁㐱", SubmitterKind.DEPUTY, false), "s1")),
                        LocalDate.of(2023, 6, 19),
                        "内容相同"));
        bus.say(
                "Proposal",
                merged.id(),
                new ProposalStopped(merged.proposalId, StopReason.MERGED, life.proposalId, "内容相同"));
        // the stop and the release it brings come by two topics: the co-unit's process ends by whichever is first
        awaitThat(() -> places(merged).stream().allMatch(place -> place.contains(" ENDED ")));
        assertThat(places(merged))
                .contains("proposal-handling ENDED End_Stopped")
                .hasSize(2);
        awaitThat(() -> service.get(OFFICE, "/replies/" + life.reply(1))
                        .body()
                        .at("/matter/points")
                        .size()
                == 3);
        ok(life.contact(1, "VISIT"));
        assertThat(life.draft(1, false).refusal()).isEqualTo("point-unanswered");
        assertThat(merged.contact(1, "VISIT").refusal()).isEqualTo("reply-ended");
        settle();
        assertThat(bus.events(merged.proposalId, AssignmentReleased.class)).hasSize(2);
        assertThat(bus.events(life.proposalId, AssignmentReleased.class)).isEmpty();
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
    @DisplayName("A5: the second 不满意 goes to the office's panel: refusals, a meeting, a further round, closed at last")
    void the_panel() {
        service.today(7, 10);
        Life life = new Life(service, bus).assigned().received();
        replied(life, 1);
        dissatisfied(life, 1);
        awaitRound(life, 2);
        assertThat(decide(OFFICE, life, 2, body("outcome", "FURTHER_ROUND")).refusal())
                .isEqualTo("no-panel-convened");
        replied(life, 2);
        dissatisfied(life, 2);
        waits(
                life,
                "proposal-handling ACTIVE Gateway_AwaitSurvey",
                "proposal-handling ACTIVE Gateway_AwaitSurvey",
                "panel ACTIVE Gateway_AwaitPanel");

        Map<String, Object> meeting = body("outcome", "MEETING", "explanation", "教科局、财政局参加", "metOn", "2023-07-10");
        assertThat(decide(of(LEAD, Post.UNIT_HEAD), life, 2, meeting).refusal()).isEqualTo("not-permitted");
        assertThat(decide(INSPECTION, life, 2, meeting).refusal()).isEqualTo("not-permitted");
        assertThat(decide(OFFICE, life, 2, body("outcome", "MEETING")).refusal())
                .isEqualTo("panel-minutes-missing");
        assertThat(decide(OFFICE, life, 2, Map.of()).refusal()).isEqualTo("value-missing");
        assertThat(decide(OFFICE, life, 2, body("outcome", "CLOSE_WITH_EXPLANATION"))
                        .refusal())
                .isEqualTo("panel-explanation-missing");
        assertThat(decide(OFFICE, life, 2, body("outcome", "MEETING", "explanation", "x", "metOn", "2023-07-11"))
                        .refusal())
                .isEqualTo("day-in-the-future");
        assertThat(service.post(OFFICE, "/handlings/140100:x:handling/panels/2/decisions", meeting)
                        .refusal())
                .isEqualTo("unknown-resource");
        ok(decide(new Actor("张主任", Post.GOVERNMENT_OFFICE_VICE_HEAD, "GOVERNMENT_OFFICE", null), life, 2, meeting));
        settle();
        assertThat(bus.events(life.proposalId, PanelMet.class)).hasSize(1);
        assertThat(places(life)).last().isEqualTo("panel ACTIVE Gateway_AwaitPanel");

        ok(decide(OFFICE, life, 2, body("outcome", "FURTHER_ROUND")));
        assertThat(decide(OFFICE, life, 2, body("outcome", "FURTHER_ROUND")).refusal())
                .isEqualTo("panel-already-decided");
        awaitRound(life, 3);
        settle();
        assertThat(bus.events(life.proposalId, RoundOpened.class))
                .extracting(RoundOpened::round, opened -> opened.due().on())
                .containsExactly(tuple(2, LocalDate.of(2023, 8, 10)), tuple(3, LocalDate.of(2023, 8, 10)));
        concluded(life, 1, new SurveyTotals(0, 0, 2, 0));
        replied(life, 3);
        dissatisfied(life, 3);
        awaitThat(() -> bus.events(life.proposalId, PanelConvened.class).size() == 2);
        ok(decide(OFFICE, life, 3, body("outcome", "CLOSE_WITH_EXPLANATION", "explanation", "明年列入预算")));
        settle();
        assertThat(bus.events(life.proposalId, ProposalClosed.class)).isEmpty();
        concluded(life, 3, new SurveyTotals(0, 1, 1, 0));
        concluded(life, 2, new SurveyTotals(0, 0, 2, 0));
        waits(
                life,
                "proposal-handling ENDED End_Closed",
                "proposal-handling ENDED End_Closed",
                "proposal-handling ENDED End_Closed",
                "panel ENDED End_Decided",
                "panel ENDED End_Decided");
        settle();
        assertThat(bus.events(life.proposalId, ReplyFiled.class))
                .extracting(ReplyFiled::round)
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(bus.events(life.proposalId, ProposalClosed.class))
                .extracting(ProposalClosed::round, ProposalClosed::satisfied)
                .containsExactly(tuple(3, false));
        Map<String, Document> before = documents(life.proposalId);
        bus.repeatEverything(life.proposalId);
        settle();
        assertThat(documents(life.proposalId)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "D4, A28: a late 不满意 takes a closed case up again; a silent co-unit was released and is not waited for")
    void taken_up_again_after_the_closing() {
        service.today(7, 10);
        Life life = new Life(service, bus).assigned(CO).received();
        service.today(8, 16); // the co-unit's date is over, the lead goes on without it (D5)
        replied(life, 1);
        concluded(life, 1, new SurveyTotals(1, 0, 0, 1));
        waits(life, "proposal-handling ENDED End_Closed", "co-handling ENDED End_Released");
        assertThat(life.draftOpinion().refusal()).isEqualTo("opinion-no-longer-owed");
        assertThat(life.contact(1, "VISIT").refusal()).isEqualTo("reply-ended");

        dissatisfied(life, 1);
        awaitRound(life, 2);
        dissatisfied(life, 1);
        replied(life, 2);
        concluded(life, 2, new SurveyTotals(2, 0, 0, 0));
        waits(
                life,
                "proposal-handling ENDED End_Closed",
                "proposal-handling ENDED End_Closed",
                "co-handling ENDED End_Released");
        settle();
        assertThat(bus.events(life.proposalId, RoundOpened.class)).hasSize(1);
        assertThat(bus.events(life.proposalId, ProposalClosed.class))
                .extracting(ProposalClosed::round, ProposalClosed::satisfied)
                .containsExactly(tuple(1, true), tuple(2, true));
        assertThat(bus.events(life.proposalId, AssignmentReleased.class))
                .extracting(AssignmentReleased::assignmentId)
                .containsExactly(life.coAssignment);
    }

    @Test
    @DisplayName("A5: a late panel is said after its date, once per ring and week")
    void a_late_panel() {
        service.today(7, 10);
        Life life = new Life(service, bus).assigned().received();
        replied(life, 1);
        dissatisfied(life, 1);
        awaitRound(life, 2);
        replied(life, 2);
        dissatisfied(life, 2);
        awaitThat(() -> !bus.events(life.proposalId, PanelConvened.class).isEmpty());
        RingPanel ring = service.context().getBean(RingPanel.class);

        service.now(midnight(7, 25));
        assertThat(ring.ring(life.handling(), 2, UUID.randomUUID().toString())).isEqualTo(midnight(8, 1));
        settle();
        assertThat(bus.events(life.proposalId, PanelOverdue.class))
                .extracting(PanelOverdue::daysLate)
                .containsExactly(1);
        assertThatExceptionOfType(NotYetHeard.class).isThrownBy(() -> ring.ring("141129:nothing:handling", 2, "job"));
    }

    private static Answer decide(Actor actor, Life life, int round, Map<String, Object> body) {
        return service.post(actor, "/handlings/" + life.handling() + "/panels/" + round + "/decisions", body);
    }

    /** Contacted, drafted, signed and delivered today. */
    private static void replied(Life life, int round) {
        ok(life.contact(round, "VISIT"));
        ok(life.draft(round, false));
        life.signedOff(round);
        ok(life.deliver(round, service.day().toString()));
        settle();
    }

    @Test
    @DisplayName("D5, A15: sent back once, redone with a new number, treated anew; every event twice changes nothing")
    void an_opinion_is_sent_back_and_redone() {
        Life life = new Life(service, bus).assigned(CO).received().coUnitReceived();
        ok(life.contact(1, "VISIT"));
        assertThat(life.sendBackOpinion(LEAD, "没有写明金额").refusal()).isEqualTo("opinion-not-submitted");
        String first = life.opinionSubmitted().detail("documentNumber");
        ok(life.draft(1, true));
        assertThat(life.sendBackOpinion(CO, "没有写明金额").refusal()).isEqualTo("only-the-lead-unit-sends-back");
        assertThat(life.sendBackOpinion(LEAD, " ").refusal()).isEqualTo("opinion-send-back-reason-missing");
        assertThat(ok(life.sendBackOpinion(LEAD, "没有写明金额")).detail("dueOn")).isEqualTo("2023-06-27");
        waits(
                life,
                "proposal-handling ACTIVE Gateway_AwaitReply",
                "co-handling ENDED End_Submitted",
                "co-handling ACTIVE Gateway_AwaitOpinion");
        ok(life.pass(1, "CHECK", Post.SECTION_HEAD));
        ok(life.pass(1, "REVIEW", Post.LEADER_IN_CHARGE));
        assertThat(life.pass(1, "SIGN_OFF", Post.UNIT_HEAD).refusal()).isEqualTo("opinion-outstanding");

        String second = life.opinionSubmitted().detail("documentNumber");
        assertThat(second).isNotEqualTo(first);
        assertThat(life.pass(1, "SIGN_OFF", Post.UNIT_HEAD).refusal()).isEqualTo("opinion-untreated");
        assertThat(life.sendBackOpinion(LEAD, "还是没有写明").refusal()).isEqualTo("opinion-sent-back-too-often");
        ok(life.draft(1, true));
        life.signedOff(1);
        assertThat(life.sendBackOpinion(LEAD, "还是没有写明").refusal()).isEqualTo("opinions-settled");
        waits(
                life,
                "proposal-handling ACTIVE Gateway_AwaitReply",
                "co-handling ENDED End_Submitted",
                "co-handling ENDED End_Submitted");
        settle();
        assertThat(bus.events(life.proposalId, OpinionSubmitted.class))
                .extracting(OpinionSubmitted::ordinal, OpinionSubmitted::documentNumber)
                .containsExactly(tuple(1, first), tuple(2, second));
        assertThat(service.get(of(CO, Post.HANDLER), "/opinions/" + life.opinion())
                        .body()
                        .at("/sentBack/0/submission/documentNumber")
                        .asText())
                .isEqualTo(first);
        Map<String, Document> before = documents(life.proposalId);
        bus.repeatEverything(life.proposalId);
        settle();
        assertThat(documents(life.proposalId)).isEqualTo(before);
    }

    @Test
    @DisplayName("D5: a silent unit is named in what is signed; its opinion comes late and changes nothing signed")
    void a_silent_unit_is_named() {
        Life life = new Life(service, bus).assigned(CO).received().coUnitReceived();
        service.today(8, 16);
        ok(life.contact(1, "VISIT"));
        ok(life.draft(1, false));
        life.signedOff(1);
        life.opinionSubmitted();

        settle();
        assertThat(bus.events(life.proposalId, ReplySignedOff.class))
                .singleElement()
                .satisfies(signed -> assertThat(signed.silentUnits()).containsExactly(CO));
        JsonNode reply = service.get(OFFICE, "/replies/" + life.reply(1)).body();
        assertThat(reply.at("/signedOff/silentUnits/0/unitId").asText()).isEqualTo(CO.unitId());
        assertThat(reply.at("/opinions/0/given/onTime").asBoolean(true)).isFalse();
    }

    @Test
    @DisplayName("R60: assistance by letter over HTTP, answered by the unit and on behalf of a body outside")
    void assistance_by_letter() {
        Life life = new Life(service, bus).assigned().received();
        String path = "/replies/" + life.reply(1) + "/assistance-requests";
        Map<String, Object> letter = body(
                "unitId", OTHER.unitId(), "unitName", OTHER.name(), "matter", "请协助踏勘", "letterNumber", "中教科〔2023〕7号函");

        assertThat(life.act(OTHER, Post.HANDLER, path, letter).refusal()).isEqualTo("only-the-lead-unit-replies");
        assertThat(ok(life.act(LEAD, Post.HANDLER, path, letter)).detail("request"))
                .isEqualTo("1");
        ok(life.act(
                LEAD,
                Post.LIAISON_OFFICER,
                path,
                body("unitName", "国网中阳县供电公司", "matter", "请协助增容", "letterNumber", "中教科〔2023〕8号函")));
        assertThat(life.act(OTHER, Post.HANDLER, path + "/2/answers", body("text", "可以"))
                        .refusal())
                .isEqualTo("not-the-assisting-unit");
        ok(life.act(OTHER, Post.HANDLER, path + "/1/answers", body("text", "已踏勘")));
        ok(life.act(LEAD, Post.HANDLER, path + "/2/answers", body("text", "可以增容", "answeredOn", "2023-06-19")));

        settle();
        assertThat(bus.events(life.proposalId, AssistanceAnswered.class))
                .extracting(AssistanceAnswered::request, AssistanceAnswered::enteredOnBehalf)
                .containsExactly(tuple(1, false), tuple(2, true));
        assertThat(service.get(OFFICE, "/replies/" + life.reply(1))
                        .body()
                        .at("/assistance/0/answer/text")
                        .asText())
                .isEqualTo("已踏勘");
    }

    @Test
    @DisplayName(
            "D10: documents opened after the office set a unit's chain go through it and say so, those under way do not")
    void a_units_own_chain() {
        UnitRef small = new UnitRef("u031", "中阳县档案馆", "档案馆", "中档");
        Life underWay = new Life(service, bus, small).assigned().received();
        Map<String, Object> two =
                body("unitId", "u031", "document", "REPLY", "levels", List.of("DRAFT", "SIGN_OFF"), "reason", "全馆仅三人");
        assertThat(service.post(of(small, Post.UNIT_HEAD), "/sign-off-chains", two)
                        .refusal())
                .isEqualTo("not-permitted");
        assertThat(service.post(OFFICE, "/sign-off-chains", body("unitId", "u:31", "document", "REPLY"))
                        .refusal())
                .isEqualTo("value-invalid");
        assertThat(service.post(OFFICE, "/sign-off-chains", body("unitId", "u031", "document", "REPLY"))
                        .refusal())
                .isEqualTo("chain-out-of-order");
        ok(service.post(OFFICE, "/sign-off-chains", two));

        Life later = new Life(service, bus, small).assigned().received();
        for (Life life : List.of(underWay, later)) {
            ok(life.contact(1, "VISIT"));
            ok(life.draft(1, false));
        }
        assertThat(underWay.pass(1, "SIGN_OFF", Post.UNIT_HEAD).refusal()).isEqualTo("not-this-levels-turn");
        ok(later.pass(1, "SIGN_OFF", Post.UNIT_HEAD));
        settle();
        assertThat(bus.events(later.proposalId, ReplySignedOff.class))
                .singleElement()
                .satisfies(signed -> assertThat(signed.chain())
                        .isEqualTo(new OwnChain(List.of(SignOffLevel.DRAFT, SignOffLevel.SIGN_OFF), "全馆仅三人")));

        ok(service.post(
                OFFICE,
                "/sign-off-chains",
                body(
                        "unitId",
                        "u031",
                        "document",
                        "REPLY",
                        "levels",
                        List.of("DRAFT", "CHECK", "REVIEW", "SIGN_OFF"),
                        "reason",
                        "人员已补齐")));
        Life back = new Life(service, bus, small).assigned().received();
        assertThat(service.get(OFFICE, "/replies/" + back.reply(1)).body().hasNonNull("chain"))
                .isFalse();
        assertThat(service.get(OFFICE, "/sign-off-chains/141129:u031:sign-off-chain:REPLY")
                        .text("reason"))
                .isEqualTo("人员已补齐");
        assertThat(service.get(of(CO, Post.HANDLER), "/sign-off-chains/141129:u031:sign-off-chain:REPLY")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("D11, D4: a delivery entered late counts from its entry until the office confirms its day")
    void a_delivery_entered_late() {
        Life life = new Life(service, bus).assigned().received();
        ok(life.contact(1, "VISIT"));
        ok(life.draft(1, false));
        life.signedOff(1);
        service.today(10, 8);
        String reply = "replies/" + life.reply(1);
        assertThat(life.deliver(1, "2023-09-28").refusal()).isEqualTo("late-entry-unexplained");
        assertThat(life.correct(LEAD, Post.UNIT_HEAD, reply, "2023-09-28").refusal())
                .isEqualTo("act-not-recorded");

        ok(life.deliverLate("2023-09-28"));

        assertThat(service.get(OFFICE, "/" + reply)
                        .body()
                        .at("/delivered/deliveredOn")
                        .asText())
                .isEqualTo("2023-10-08");
        assertThat(life.correct(LEAD, Post.UNIT_HEAD, reply, "2023-09-27").refusal())
                .isEqualTo("correction-still-pending");
        assertThat(life.correct(LEAD, Post.HANDLER, reply, "2023-09-27").refusal())
                .isEqualTo("not-permitted");
        Map<String, Object> tooLong = Map.of("claimedOn", "2023-09-27", "reason", "误填", "evidence", "1".repeat(201));
        assertThat(life.act(LEAD, Post.UNIT_HEAD, "/" + reply + "/corrections", tooLong)
                        .refusal())
                .isEqualTo("value-too-long");
        assertThat(life.decideCorrection(of(LEAD, Post.UNIT_HEAD), reply, "c1", "CONFIRM", "")
                        .refusal())
                .isEqualTo("not-permitted");
        assertThat(life.decideCorrection(OFFICE, reply, "c1", "REFUSE", "").refusal())
                .isEqualTo("correction-refusal-reason-missing");
        ok(life.decideCorrection(OFFICE, reply, "c1", "CONFIRM", ""));
        assertThat(life.decideCorrection(OFFICE, reply, "c1", "CONFIRM", "").refusal())
                .isEqualTo("correction-already-decided");
        settle();
        assertThat(bus.events(life.proposalId, CorrectionDecided.class))
                .singleElement()
                .satisfies(decided -> assertThat(decided.onTime()).isTrue());
        assertThat(bus.heard(life.proposalId, ReplyDelivered.class))
                .singleElement()
                .satisfies(event -> assertThat(event.occurredon()).isEqualTo(LocalDate.of(2023, 10, 8)));
        Answer shown = service.get(OFFICE, "/" + reply);
        assertThat(shown.body().at("/delivered/deliveredOn").asText()).isEqualTo("2023-09-28");
        assertThat(shown.body().at("/corrections/0/recordedOn").asText()).isEqualTo("2023-10-08");
        Answer handling = service.get(OFFICE, "/handlings/" + life.handling());
        assertThat(handling.body().at("/rounds/0/delivered/deliveredOn").asText())
                .isEqualTo("2023-09-28");
        assertThat(handling.body().at("/rounds/0/delivered/surveySilence/on").asText())
                .isEqualTo(
                        Case.RULES.surveySilence(LocalDate.of(2023, 10, 8)).on().toString());
    }

    @Test
    @DisplayName("D11: receipts and opinions entered late are explained; the lead learns the day that counts")
    void receipts_and_opinions_entered_late() {
        Life life = new Life(service, bus).assigned(CO).received();
        service.today(6, 26);
        String assignment = "assignments/" + life.assignment(life.coAssignment);
        assertThat(life.actOn("2023-06-20", CO, Post.HANDLER, "/" + assignment + "/receipts", Map.of(), false)
                        .refusal())
                .isEqualTo("late-entry-unexplained");
        ok(life.actOn("2023-06-20", CO, Post.HANDLER, "/" + assignment + "/receipts", Map.of(), true));
        ok(life.decideCorrection(OFFICE, assignment, "c1", "REFUSE", "收文簿没有记载"));
        assertThat(service.get(OFFICE, "/" + assignment)
                        .body()
                        .path("receivedOn")
                        .asText())
                .isEqualTo("2023-06-26");

        service.today(8, 15);
        ok(life.draftOpinion());
        ok(life.signOpinion("CHECK", Post.SECTION_HEAD, "PASS", null));
        ok(life.signOpinion("REVIEW", Post.LEADER_IN_CHARGE, "PASS", null));
        service.today(8, 17);
        String opinion = "opinions/" + life.opinion();
        Map<String, Object> signed = Map.of("level", "SIGN_OFF", "decision", "PASS");
        assertThat(life.actOn("2023-08-15", CO, Post.UNIT_HEAD, "/" + opinion + "/sign-offs", signed, false)
                        .refusal())
                .isEqualTo("late-entry-unexplained");
        ok(life.actOn("2023-08-15", CO, Post.UNIT_HEAD, "/" + opinion + "/sign-offs", signed, true));
        settle();
        assertThat(bus.events(life.proposalId, OpinionSubmitted.class))
                .singleElement()
                .satisfies(submitted -> assertThat(submitted.onTime()).isFalse());
        ok(life.decideCorrection(OFFICE_VICE_HEAD, opinion, "c1", "CONFIRM", ""));
        settle();
        assertThat(service.get(OFFICE, "/" + opinion)
                        .body()
                        .at("/submission/submittedOn")
                        .asText())
                .isEqualTo("2023-08-15");
        Answer reply = service.get(of(LEAD, Post.HANDLER), "/replies/" + life.reply(1));
        assertThat(reply.body().at("/opinions/0/given/submittedOn").asText()).isEqualTo("2023-08-15");
        assertThat(reply.body().at("/opinions/0/given/onTime").asBoolean()).isTrue();

        ok(life.correct(CO, Post.LIAISON_OFFICER, opinion, "2023-08-16"));
        assertThat(life.decideCorrection(OFFICE, opinion, "c3", "CONFIRM", "").refusal())
                .isEqualTo("unknown-correction");
        assertThat(life.correct(CO, Post.LIAISON_OFFICER, opinion, "2023-08-18").refusal())
                .isEqualTo("day-in-the-future");
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
    void the_interface_is_described_as_committed() throws IOException {
        String described = InterfaceDescription.text(
                service.get(OFFICE, "/v3/api-docs").body().toString());
        assertThat(described)
                .as("update with -Dhuiyin.snapshots=update")
                .isEqualTo(InterfaceDescription.committed("handling-service", described));
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
