package io.huiyin.contracts.sample;

import static io.huiyin.contracts.sample.SampleValues.ASSIGNED;
import static io.huiyin.contracts.sample.SampleValues.CO_FINANCE;
import static io.huiyin.contracts.sample.SampleValues.CO_LAND;
import static io.huiyin.contracts.sample.SampleValues.FIRST_LEAD;
import static io.huiyin.contracts.sample.SampleValues.HANDLER;
import static io.huiyin.contracts.sample.SampleValues.JURISDICTION;
import static io.huiyin.contracts.sample.SampleValues.LAND;
import static io.huiyin.contracts.sample.SampleValues.LAND_HANDLER;
import static io.huiyin.contracts.sample.SampleValues.LAND_HEAD;
import static io.huiyin.contracts.sample.SampleValues.LEAD;
import static io.huiyin.contracts.sample.SampleValues.OFFICE;
import static io.huiyin.contracts.sample.SampleValues.OPINION_DUE;
import static io.huiyin.contracts.sample.SampleValues.PROPOSAL;
import static io.huiyin.contracts.sample.SampleValues.RECEIPT_DUE;
import static io.huiyin.contracts.sample.SampleValues.REDO_DUE;
import static io.huiyin.contracts.sample.SampleValues.REPLY_DUE;
import static io.huiyin.contracts.sample.SampleValues.RETURN_ENDS;
import static io.huiyin.contracts.sample.SampleValues.TRAFFIC;
import static io.huiyin.contracts.sample.SampleValues.WATER;
import static io.huiyin.contracts.sample.SampleValues.WATER_HANDLER;
import static io.huiyin.contracts.sample.SampleValues.assignment;
import static io.huiyin.contracts.sample.SampleValues.handling;
import static io.huiyin.contracts.sample.SampleValues.opinion;
import static io.huiyin.contracts.sample.SampleValues.wakeAt;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.OpinionDraftSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionDrafted;
import io.huiyin.contracts.HandlingEvent.OpinionLevelPassed;
import io.huiyin.contracts.HandlingEvent.OpinionOverdue;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.SignOffChainSet;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import java.time.LocalDate;
import java.util.List;

/** What the units do with their assignments and opinions. */
final class SampleHandling {
    private static final String OPINION = "道路走向不占用永久基本农田，𠮷家沟段须办理设施农用地备案 0.3 亩，我局已明确专人负责。";
    private static final Actor TAKING_ON = Actor.system("take-on-proposal");
    private static final Actor MOVING = Actor.system("move-duty");

    private final SampleLife life;

    SampleHandling(SampleLife life) {
        this.life = life;
    }

    void handle(EventEnvelope assigned, EventEnvelope reassigned) {
        open(FIRST_LEAD, AssignmentRole.LEAD, REPLY_DUE, assigned);
        open(CO_FINANCE, AssignmentRole.CO_HANDLING, OPINION_DUE, assigned);
        open(CO_LAND, AssignmentRole.CO_HANDLING, OPINION_DUE, assigned);
        receive();
        hand(reassigned);
        giveOpinion();
        setChain();
        new SampleReply(life).answer();
    }

    private void open(AssignmentOrder order, AssignmentRole role, DueDate due, EventEnvelope cause) {
        life.say(
                assignment(order),
                "2023-06-20T09:30:00.75",
                ASSIGNED,
                TAKING_ON,
                cause,
                new AssignmentOpened(
                        PROPOSAL,
                        order.assignmentId(),
                        order.unit(),
                        role,
                        ASSIGNED,
                        due,
                        RECEIPT_DUE,
                        RETURN_ENDS,
                        wakeAt(due)));
    }

    private void receive() {
        life.say(
                assignment(CO_LAND),
                "2023-06-21T08:40:00",
                LocalDate.of(2023, 6, 21),
                LAND_HANDLER,
                new AssignmentReceived(
                        PROPOSAL, CO_LAND.assignmentId(), LAND, AssignmentRole.CO_HANDLING, LocalDate.of(2023, 6, 21)));
        life.say(
                assignment(FIRST_LEAD),
                "2023-06-26T16:05:00",
                LocalDate.of(2023, 6, 26),
                WATER_HANDLER,
                new AssignmentReturned(
                        PROPOSAL,
                        FIRST_LEAD.assignmentId(),
                        WATER,
                        AssignmentRole.LEAD,
                        "道路硬化属交通部门职责，建议改由交通局主办，我局配合办理㙍坪桥涉河手续",
                        "u012"));
    }

    private void hand(EventEnvelope reassigned) {
        life.say(
                assignment(FIRST_LEAD),
                "2023-06-27T15:00:00.3",
                LocalDate.of(2023, 6, 27),
                MOVING,
                reassigned,
                new AssignmentReleased(
                        PROPOSAL, FIRST_LEAD.assignmentId(), WATER, AssignmentRole.LEAD, "改由中阳县交通运输局主办"));
        life.say(
                handling(),
                "2023-06-27T15:00:00.4",
                LocalDate.of(2023, 6, 27),
                MOVING,
                reassigned,
                new AssignmentReassigned(
                        PROPOSAL,
                        FIRST_LEAD.assignmentId(),
                        LEAD.assignmentId(),
                        TRAFFIC,
                        AssignmentRole.LEAD,
                        wakeAt(REPLY_DUE)));
    }

    private void giveOpinion() {
        String assignmentId = CO_LAND.assignmentId();
        LocalDate on = LocalDate.of(2023, 8, 16);
        life.say(
                opinion(CO_LAND),
                "2023-08-10T10:00:00",
                LocalDate.of(2023, 8, 10),
                LAND_HANDLER,
                new OpinionDrafted(PROPOSAL, assignmentId, 1, OPINION, OpinionDisclosure.CONSENTED));
        life.say(
                opinion(CO_LAND),
                "2023-08-11T10:30:00",
                LocalDate.of(2023, 8, 11),
                new Actor("自然资源局·段磊", Post.SECTION_HEAD, "u010", null),
                new OpinionLevelPassed(PROPOSAL, assignmentId, 1, SignOffLevel.CHECK));
        life.say(
                opinion(CO_LAND),
                "2023-08-14T17:50:00",
                LocalDate.of(2023, 8, 14),
                LAND_HEAD,
                new OpinionDraftSentBack(PROPOSAL, assignmentId, 1, SignOffLevel.SIGN_OFF, "请补充备案面积和办理责任人"));
        life.say(
                opinion(CO_LAND),
                "2023-08-16T00:00:00",
                on,
                Actor.system("co-handling"),
                new OpinionOverdue(PROPOSAL, assignmentId, LAND, OPINION_DUE, 1));
        life.say(
                opinion(CO_LAND),
                "2023-08-16T11:00:00",
                on,
                LAND_HEAD,
                new OpinionSubmitted(
                        PROPOSAL,
                        assignmentId,
                        LAND,
                        OPINION,
                        OpinionDisclosure.CONSENTED,
                        "中自然资函〔2023〕5号",
                        on,
                        OPINION_DUE,
                        false));
        life.say(
                opinion(CO_LAND),
                "2023-08-18T15:20:00",
                LocalDate.of(2023, 8, 18),
                HANDLER,
                new OpinionSentBack(
                        PROPOSAL,
                        assignmentId,
                        LAND,
                        TRAFFIC,
                        "未说明𠮷家沟段备案何时办结，请补充后重新提供",
                        LocalDate.of(2023, 8, 18),
                        REDO_DUE,
                        1,
                        "中自然资函〔2023〕5号",
                        wakeAt(REDO_DUE)));
    }

    /** D10: a small unit of few people. */
    private void setChain() {
        life.say(
                new SampleLife.Speaker(
                        "handling-service",
                        "UnitSignOffChain",
                        Ids.signOffChain(JURISDICTION, WATER.unitId(), DocumentKind.OPINION.name())),
                "2023-06-15T09:30:00",
                LocalDate.of(2023, 6, 15),
                OFFICE,
                new SignOffChainSet(
                        WATER.unitId(),
                        DocumentKind.OPINION,
                        List.of(SignOffLevel.DRAFT, SignOffLevel.REVIEW, SignOffLevel.SIGN_OFF),
                        "水利局未设科室，办公室批准会办意见免去把关一级"));
    }
}
