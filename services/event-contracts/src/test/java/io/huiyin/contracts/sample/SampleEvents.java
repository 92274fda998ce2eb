package io.huiyin.contracts.sample;

import static io.huiyin.contracts.sample.SampleValues.ASSIGNED;
import static io.huiyin.contracts.sample.SampleValues.CONGRESS;
import static io.huiyin.contracts.sample.SampleValues.CONGRESS_OFFICE;
import static io.huiyin.contracts.sample.SampleValues.CO_FINANCE;
import static io.huiyin.contracts.sample.SampleValues.CO_LAND;
import static io.huiyin.contracts.sample.SampleValues.FINANCE;
import static io.huiyin.contracts.sample.SampleValues.FIRST_LEAD;
import static io.huiyin.contracts.sample.SampleValues.LAND;
import static io.huiyin.contracts.sample.SampleValues.LATER_RECEIPT_DUE;
import static io.huiyin.contracts.sample.SampleValues.LATER_RETURN_ENDS;
import static io.huiyin.contracts.sample.SampleValues.LEAD;
import static io.huiyin.contracts.sample.SampleValues.MERGED_PROPOSAL;
import static io.huiyin.contracts.sample.SampleValues.OFFICE;
import static io.huiyin.contracts.sample.SampleValues.ON_BEHALF;
import static io.huiyin.contracts.sample.SampleValues.OPINION_DUE;
import static io.huiyin.contracts.sample.SampleValues.OUTCOME_CLASSES;
import static io.huiyin.contracts.sample.SampleValues.POINTS;
import static io.huiyin.contracts.sample.SampleValues.PROPOSAL;
import static io.huiyin.contracts.sample.SampleValues.RECEIPT_DUE;
import static io.huiyin.contracts.sample.SampleValues.REPLY_DUE;
import static io.huiyin.contracts.sample.SampleValues.RETURN_ENDS;
import static io.huiyin.contracts.sample.SampleValues.SESSION;
import static io.huiyin.contracts.sample.SampleValues.STATUTORY_DUE;
import static io.huiyin.contracts.sample.SampleValues.SUBMITTERS;
import static io.huiyin.contracts.sample.SampleValues.TITLE;
import static io.huiyin.contracts.sample.SampleValues.TRAFFIC;
import static io.huiyin.contracts.sample.SampleValues.WATER;
import static io.huiyin.contracts.sample.SampleValues.proposal;
import static io.huiyin.contracts.sample.SampleValues.session;
import static io.huiyin.contracts.sample.SampleValues.wakeAt;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.ProposalEvent.ProposalNumbered;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalRegistered;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.ProposalEvent.SessionClosed;
import io.huiyin.contracts.ProposalEvent.SessionOpened;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The whole life, and what proposal-service says in it. */
public final class SampleEvents {
    private static final String BECAUSE = "与交通类第12号内容相同，经领衔代表同意并案办理";

    private SampleEvents() {}

    /** One envelope per event type, by type. */
    public static Map<String, EventEnvelope> byType() {
        SampleLife life = new SampleLife();
        registered(life);
        EventEnvelope assigned = assigned(life);
        new SampleHandling(life).handle(assigned, reassigned(life));
        coUnits(life);
        stopped(life);
        closed(life);
        return life.byType();
    }

    private static void registered(SampleLife life) {
        life.say(
                session(),
                "2023-06-14T09:00:00",
                LocalDate.of(2023, 6, 14),
                OFFICE,
                new SessionOpened(
                        SESSION,
                        2023,
                        CONGRESS,
                        "政协中阳县十届三次会议",
                        LocalDate.of(2023, 6, 14),
                        "141129-2023@1",
                        "cn@2023.1",
                        35,
                        97,
                        OUTCOME_CLASSES,
                        List.of(TRAFFIC, FINANCE, LAND, WATER)));
        life.say(
                proposal(PROPOSAL),
                "2023-06-18T10:15:30.125",
                LocalDate.of(2023, 6, 16),
                ON_BEHALF,
                registration(PROPOSAL, RegistrationChannel.IMPORT));
        life.say(
                proposal(PROPOSAL),
                "2023-06-18T10:15:30.140",
                LocalDate.of(2023, 6, 16),
                CONGRESS_OFFICE,
                new ProposalNumbered(PROPOSAL, number()));
    }

    private static ProposalRegistered registration(String proposalId, RegistrationChannel channel) {
        return new ProposalRegistered(
                proposalId,
                SESSION,
                ProposalKind.DEPUTY_SUGGESTION,
                TITLE,
                "䶮峪村至𠮷家沟村的道路是两村412户群众出行的唯一道路，雨后泥泞；㙍坪桥桥面窄、无护栏。\n一、%s；\n二、%s。"
                        .formatted(POINTS.get(0).text(), POINTS.get(1).text()),
                POINTS,
                SUBMITTERS,
                "交通",
                TRAFFIC,
                List.of(FINANCE, LAND),
                true,
                channel);
    }

    private static EventEnvelope assigned(SampleLife life) {
        return life.say(
                proposal(PROPOSAL),
                "2023-06-20T09:30:00.5",
                ASSIGNED,
                OFFICE,
                new ProposalAssigned(
                        PROPOSAL,
                        ProposalKind.DEPUTY_SUGGESTION,
                        number(),
                        TITLE,
                        CONGRESS,
                        2023,
                        POINTS,
                        SUBMITTERS,
                        true,
                        OUTCOME_CLASSES,
                        FIRST_LEAD,
                        List.of(CO_FINANCE, CO_LAND),
                        ASSIGNED,
                        REPLY_DUE,
                        OPINION_DUE,
                        STATUTORY_DUE,
                        RECEIPT_DUE,
                        RETURN_ENDS,
                        wakeAt(REPLY_DUE)));
    }

    private static EventEnvelope reassigned(SampleLife life) {
        return life.say(
                proposal(PROPOSAL),
                "2023-06-27T15:00:00",
                LocalDate.of(2023, 6, 27),
                OFFICE,
                new ProposalReassigned(
                        PROPOSAL,
                        FIRST_LEAD.assignmentId(),
                        AssignmentRole.LEAD,
                        LEAD,
                        LocalDate.of(2023, 6, 27),
                        LATER_RECEIPT_DUE,
                        LATER_RETURN_ENDS,
                        "道路硬化属交通部门职责，改由交通局主办"));
    }

    private static void stopped(SampleLife life) {
        life.say(
                proposal(MERGED_PROPOSAL),
                "2023-06-18T10:20:00",
                LocalDate.of(2023, 6, 18),
                CONGRESS_OFFICE,
                registration(MERGED_PROPOSAL, RegistrationChannel.SINGLE));
        life.say(
                proposal(MERGED_PROPOSAL),
                "2023-06-18T10:20:00.1",
                LocalDate.of(2023, 6, 18),
                CONGRESS_OFFICE,
                new ProposalNumbered(MERGED_PROPOSAL, mergedNumber()));
        EventEnvelope merged = life.say(
                proposal(PROPOSAL),
                "2023-07-03T11:20:00",
                LocalDate.of(2023, 7, 3),
                OFFICE,
                new ProposalMerged(
                        PROPOSAL,
                        number(),
                        MERGED_PROPOSAL,
                        mergedNumber(),
                        TITLE,
                        List.of(
                                new MergedPoint(new Point("p3", POINTS.get(0).text()), "p1"),
                                new MergedPoint(new Point("p4", POINTS.get(1).text()), "p2")),
                        List.of(new MergedSubmitter(new Submitter("s4", "梁㐱", SubmitterKind.DEPUTY, false), "s1")),
                        LocalDate.of(2023, 7, 3),
                        BECAUSE));
        life.say(
                proposal(MERGED_PROPOSAL),
                "2023-07-03T11:20:00.2",
                LocalDate.of(2023, 7, 3),
                Actor.system("stop-merged"),
                merged,
                new ProposalStopped(MERGED_PROPOSAL, StopReason.MERGED, PROPOSAL, BECAUSE, number(), null));
    }

    private static void coUnits(SampleLife life) {
        LocalDate on = LocalDate.of(2023, 6, 27);
        AssignmentOrder water = new AssignmentOrder(Ids.derived("sample-assignment", "water"), WATER);
        life.say(
                proposal(PROPOSAL),
                "2023-06-27T15:10:00",
                on,
                OFFICE,
                new CoUnitJoined(
                        PROPOSAL, water, on, OPINION_DUE, LATER_RECEIPT_DUE, LATER_RETURN_ENDS, "㙍坪桥下为河道，需水利部门会办"));
        life.say(
                proposal(PROPOSAL),
                "2023-06-30T16:00:00",
                LocalDate.of(2023, 6, 30),
                OFFICE,
                new CoUnitLeft(PROPOSAL, water.assignmentId(), WATER, LocalDate.of(2023, 6, 30), "该桥不跨河道，无需会办"));
    }

    private static void closed(SampleLife life) {
        life.say(
                session(),
                "2024-01-15T09:00:00",
                LocalDate.of(2024, 1, 15),
                OFFICE,
                new SessionClosed(SESSION, LocalDate.of(2024, 1, 15), 3));
    }

    private static ProposalNumber mergedNumber() {
        return new ProposalNumber(SESSION, ProposalKind.DEPUTY_SUGGESTION, "交通", 19);
    }

    private static ProposalNumber number() {
        return new ProposalNumber(SESSION, ProposalKind.DEPUTY_SUGGESTION, "交通", 12);
    }
}
