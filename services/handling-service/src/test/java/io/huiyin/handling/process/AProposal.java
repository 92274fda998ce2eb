package io.huiyin.handling.process;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.handling.Case;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The events of one proposal, as the engine hears them. */
final class AProposal {
    static final Instant NEVER = Instant.parse("2099-01-01T00:00:00Z");

    private final String proposalId = UUID.randomUUID().toString();
    private final Instant wakeAt;

    private AProposal(Instant wakeAt) {
        this.wakeAt = wakeAt;
    }

    /** Whose clocks do not ring. */
    static AProposal quiet() {
        return new AProposal(NEVER);
    }

    /** Whose clocks ring at once. */
    static AProposal ringing() {
        return new AProposal(Instant.EPOCH.plus(1, ChronoUnit.DAYS));
    }

    String key() {
        return "141129:" + proposalId;
    }

    String proposalId() {
        return proposalId;
    }

    String lead(int round) {
        return ProposalHandling.businessKey(key(), round);
    }

    String redo(String assignmentId, int sendBack) {
        return CoHandling.businessKey(key(), assignmentId, sendBack + 1);
    }

    String coHandling(String assignmentId) {
        return CoHandling.businessKey(key(), assignmentId);
    }

    EventEnvelope assigned() {
        return event(new ProposalAssigned(
                proposalId,
                ProposalKind.DEPUTY_SUGGESTION,
                Case.MATTER.number(),
                Case.MATTER.title(),
                Case.MATTER.sessionName(),
                2023,
                Case.MATTER.points(),
                Case.MATTER.submitters(),
                false,
                Case.MATTER.outcomeClasses(),
                new AssignmentOrder("a1", LEAD),
                List.of(),
                Case.ASSIGNED_ON,
                Case.REPLY_DUE,
                Case.OPINION_DUE,
                null,
                Case.RECEIPT_DUE,
                Case.RETURN_WINDOW,
                wakeAt));
    }

    EventEnvelope received(String assignmentId) {
        return received(assignmentId, AssignmentRole.LEAD);
    }

    EventEnvelope received(String assignmentId, AssignmentRole role) {
        return event(new AssignmentReceived(proposalId, assignmentId, LEAD, role, Case.day(6, 19)));
    }

    EventEnvelope returned(String assignmentId) {
        return event(new AssignmentReturned(proposalId, assignmentId, LEAD, AssignmentRole.LEAD, "不属本单位职责", "u009"));
    }

    EventEnvelope reassigned(String from, String to) {
        return event(new AssignmentReassigned(proposalId, from, to, LEAD, AssignmentRole.LEAD, wakeAt));
    }

    EventEnvelope roundOpened(int round) {
        return event(new RoundOpened(proposalId, round, "a1", LEAD, Case.day(10, 20), Case.REPLY_DUE, "没有解决", wakeAt));
    }

    EventEnvelope delivered(int round) {
        return event(new ReplyDelivered(
                proposalId,
                "reply",
                round,
                ProposalKind.DEPUTY_SUGGESTION,
                Case.MATTER.title(),
                LEAD,
                "中教科〔2023〕1号函",
                Case.MATTER.submitters(),
                List.of(),
                Case.day(8, 1),
                Case.REPLY_DUE,
                true,
                Case.REPLY_DUE,
                Case.REPLY_DUE,
                wakeAt));
    }

    EventEnvelope concluded(int round) {
        return event(new SurveyConcluded(
                proposalId, "survey", round, new SurveyTotals(2, 0, 0, 0), true, false, Case.day(8, 10)));
    }

    EventEnvelope dissatisfied(int round) {
        return event(new DissatisfactionRecorded(proposalId, "survey", round, "没有解决", Case.day(8, 10), false));
    }

    EventEnvelope replyDueMoved(int round) {
        return event(
                new DueMoved(proposalId, round, DueSubject.REPLY, "a1", Case.REPLY_DUE, Case.REPLY_DUE, wakeAt, null));
    }

    EventEnvelope opinionDueMoved(String assignmentId) {
        return opinionDueMoved(assignmentId, 1);
    }

    EventEnvelope opinionDueMoved(String assignmentId, int submission) {
        return event(new DueMoved(
                proposalId,
                submission,
                DueSubject.OPINION,
                assignmentId,
                Case.OPINION_DUE,
                Case.OPINION_DUE,
                wakeAt,
                null));
    }

    String extension(String extensionId) {
        return ExtensionProcess.businessKey("141129", proposalId, 1, extensionId);
    }

    EventEnvelope extensionRequested(String extensionId) {
        return event(new ExtensionRequested(
                proposalId,
                "reply",
                1,
                extensionId,
                LEAD,
                "中教科报〔2023〕7号",
                "涉及项目审批",
                Case.day(10, 31),
                Case.day(9, 20),
                Case.REPLY_DUE,
                Case.REPLY_DUE,
                null,
                false,
                wakeAt));
    }

    EventEnvelope extensionApproved(String extensionId) {
        return event(new ExtensionApproved(
                proposalId, "reply", 1, extensionId, Case.REPLY_DUE, Case.REPLY_DUE, Case.day(9, 22), null, false));
    }

    EventEnvelope extensionRefused(String extensionId) {
        return event(
                new ExtensionRefused(proposalId, "reply", 1, extensionId, Case.REPLY_DUE, Case.day(9, 22), "理由不充分"));
    }

    EventEnvelope extensionWithdrawn(String extensionId) {
        return event(
                new ExtensionWithdrawn(proposalId, "reply", 1, extensionId, Case.REPLY_DUE, Case.day(9, 22), "不再需要"));
    }

    EventEnvelope decisionDueMoved(String extensionId) {
        return event(new DueMoved(
                proposalId, 1, DueSubject.EXTENSION, "a1", Case.REPLY_DUE, Case.REPLY_DUE, wakeAt, extensionId));
    }

    EventEnvelope opened(String assignmentId, AssignmentRole role) {
        return event(new AssignmentOpened(
                proposalId,
                assignmentId,
                CO,
                role,
                Case.ASSIGNED_ON,
                Case.OPINION_DUE,
                Case.RECEIPT_DUE,
                Case.RETURN_WINDOW,
                wakeAt));
    }

    EventEnvelope sentBack(String assignmentId, int sendBack) {
        return event(new OpinionSentBack(
                proposalId,
                assignmentId,
                CO,
                LEAD,
                "没有写明金额",
                Case.day(8, 2),
                Case.RULES.opinionRedo(Case.day(8, 2)),
                sendBack,
                "中财函〔2023〕1号",
                wakeAt));
    }

    EventEnvelope submittedAgain(String assignmentId, int submission) {
        return event(new OpinionSubmitted(
                proposalId,
                assignmentId,
                CO,
                "同意，列入预算30万元",
                OpinionDisclosure.CONSENTED,
                "中财函〔2023〕2号",
                Case.day(8, 8),
                Case.RULES.opinionRedo(Case.day(8, 2)),
                true,
                submission,
                null));
    }

    EventEnvelope submitted(String assignmentId) {
        return event(new OpinionSubmitted(
                proposalId,
                assignmentId,
                CO,
                "同意",
                OpinionDisclosure.CONSENTED,
                "中财函〔2023〕1号",
                Case.day(8, 1),
                Case.OPINION_DUE,
                true));
    }

    EventEnvelope released(String assignmentId) {
        return event(new AssignmentReleased(proposalId, assignmentId, CO, AssignmentRole.CO_HANDLING, "已改由他单位会办"));
    }

    String panel(int round) {
        return Panel.businessKey(key(), round);
    }

    EventEnvelope panelConvened(int round) {
        return event(new PanelConvened(proposalId, round, "还是没有解决", Case.day(9, 20), Case.REPLY_DUE, wakeAt));
    }

    EventEnvelope panelMet(int round) {
        return event(new PanelMet(proposalId, round, Case.day(9, 27), "开会", Case.REPLY_DUE, wakeAt));
    }

    EventEnvelope panelDecided(int round) {
        return event(
                new PanelDecided(proposalId, round, PanelOutcome.CLOSE_WITH_EXPLANATION, "已当面说明", Case.day(9, 28)));
    }

    EventEnvelope panelDueMoved(int round) {
        return event(
                new DueMoved(proposalId, round, DueSubject.PANEL, "a1", Case.REPLY_DUE, Case.REPLY_DUE, wakeAt, null));
    }

    EventEnvelope stopped() {
        return event(new ProposalStopped(proposalId, StopReason.WITHDRAWN, null, "代表申请撤回"));
    }

    EventEnvelope event(DomainEvent data) {
        Instant at = Case.midnight(6, 16);
        return new EventEnvelope(
                "1.0",
                UUID.randomUUID().toString(),
                "/test",
                data.type(),
                proposalId,
                at,
                "application/json",
                EventTypes.schema(data.type()),
                "141129",
                "Test",
                key(),
                1,
                "command",
                null,
                Actor.system("test"),
                Case.ASSIGNED_ON,
                at,
                data);
    }
}
