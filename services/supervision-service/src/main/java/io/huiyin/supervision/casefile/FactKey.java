package io.huiyin.supervision.casefile;

import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.OpinionDraftSentBack;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.ReplySentBack;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
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
        if (event instanceof ReplyFiled filed) {
            return Integer.toString(filed.round());
        }
        if (event instanceof ProposalClosed closed) {
            return Integer.toString(closed.round());
        }
        if (event instanceof ContactRecorded contact) {
            return contact.contactId();
        }
        if (event instanceof DueMoved moved) {
            return moved.dueSubject() + "/" + moved.round() + "/" + moved.assignmentId();
        }
        if (event instanceof ProposalReassigned reassigned) {
            return reassigned.returnedAssignmentId();
        }
        if (event instanceof AssignmentReassigned reassigned) {
            return reassigned.fromAssignmentId();
        }
        boolean eachCounts = event instanceof DissatisfactionRecorded
                || event instanceof AnswerEnteredOnBehalf
                || event instanceof AnswerConfirmed
                || event instanceof AnswerObjected
                || event instanceof ReplySentBack
                || event instanceof OpinionDraftSentBack;
        return eachCounts ? String.format("%06d", sequence) : "";
    }
}
