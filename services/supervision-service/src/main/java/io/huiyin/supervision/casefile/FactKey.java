package io.huiyin.supervision.casefile;

import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionDecisionOverdue;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.OpinionDraftSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.ReplySentBack;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.SurveyEvent.AnswerConfirmed;
import io.huiyin.contracts.SurveyEvent.AnswerEnteredOnBehalf;
import io.huiyin.contracts.SurveyEvent.AnswerObjected;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;

/** Under which key a section keeps a fact: the event type, and for types that say something new each time, of what. */
final class FactKey {
    private FactKey() {}

    static String of(EventEnvelope event) {
        String discriminator = discriminator(event.data(), event.sequence());
        return discriminator.isEmpty() ? event.type() : event.type() + "/" + discriminator.replaceAll("[.$\0]", "_");
    }

    private static String discriminator(DomainEvent event, long sequence) {
        if (event instanceof RoundOpened opened) {
            return Integer.toString(opened.round());
        }
        if (event instanceof OpinionSubmitted submitted) {
            return submitted.ordinal() == 1 ? "" : Integer.toString(submitted.ordinal());
        }
        if (event instanceof OpinionSentBack sentBack) {
            return Integer.toString(sentBack.sendBack());
        }
        if (event instanceof AssistanceRequested requested) {
            return Integer.toString(requested.request());
        }
        if (event instanceof AssistanceAnswered answered) {
            return Integer.toString(answered.request());
        }
        if (event instanceof ReplyFiled filed) {
            return Integer.toString(filed.round());
        }
        if (event instanceof ProposalClosed closed) {
            return Integer.toString(closed.round());
        }
        if (event instanceof ContactRecorded contact) {
            return contact.contactId();
        }
        if (event instanceof ExtensionRequested requested) {
            return requested.extensionId();
        }
        if (event instanceof ExtensionApproved approved) {
            return approved.extensionId();
        }
        if (event instanceof ExtensionRefused refused) {
            return refused.extensionId();
        }
        if (event instanceof ExtensionWithdrawn withdrawn) {
            return withdrawn.extensionId();
        }
        if (event instanceof ExtensionDecisionOverdue overdue) {
            return overdue.extensionId();
        }
        if (event instanceof CorrectionRequested requested) {
            return requested.correctionId();
        }
        if (event instanceof CorrectionDecided decided) {
            return decided.correctionId();
        }
        if (event instanceof ProposalReassigned reassigned) {
            return reassigned.returnedAssignmentId();
        }
        if (event instanceof AssignmentReassigned reassigned) {
            return reassigned.fromAssignmentId();
        }
        if (event instanceof PanelConvened convened) {
            return Integer.toString(convened.round());
        }
        if (event instanceof PanelDecided decided) {
            return Integer.toString(decided.round());
        }
        if (event instanceof CoUnitJoined joined) {
            return joined.order().assignmentId();
        }
        if (event instanceof CoUnitLeft left) {
            return left.assignmentId();
        }
        if (event instanceof ProposalMerged merged) {
            return merged.mergedProposalId();
        }
        boolean eachCounts = event instanceof DissatisfactionRecorded
                || event instanceof PanelMet
                || event instanceof DueMoved
                || event instanceof AnswerEnteredOnBehalf
                || event instanceof AnswerConfirmed
                || event instanceof AnswerObjected
                || event instanceof ReplySentBack
                || event instanceof OpinionDraftSentBack;
        return eachCounts ? String.format("%06d", sequence) : "";
    }
}
