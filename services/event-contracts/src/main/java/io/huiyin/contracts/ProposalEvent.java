package io.huiyin.contracts;

import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What proposal-service says, topic {@code proposal.events}. */
public sealed interface ProposalEvent extends DomainEvent {

    /**
     * A yearly batch was set up (R1–R5).
     *
     * @param congressSession as printed, e.g. {@code 县十七届人大四次会议} (R102)
     * @param cppccSession as printed on letters, e.g. {@code 政协中阳县十届三次会议} (R115)
     * @param expectedSuggestions control total of R5
     * @param expectedProposals control total of R5
     */
    record SessionOpened(
            String sessionId,
            int year,
            String congressSession,
            String cppccSession,
            LocalDate noticeOn,
            String rulePack,
            String calendar,
            int expectedSuggestions,
            int expectedProposals,
            List<OutcomeClassOption> outcomeClasses,
            List<UnitRef> units)
            implements ProposalEvent {
        @Override
        public String subject() {
            return sessionId;
        }
    }

    /** Entered in the register (R5, R63); {@code text} is what was submitted, unchanged. */
    record ProposalRegistered(
            String proposalId,
            String sessionId,
            ProposalKind kind,
            String title,
            String text,
            List<Point> points,
            List<Submitter> submitters,
            @Nullable String topic,
            @Nullable UnitRef suggestedLead,
            List<UnitRef> suggestedCoHandling,
            boolean key,
            RegistrationChannel channel)
            implements ProposalEvent {
        @Override
        public String subject() {
            return proposalId;
        }
    }

    /** Got its number (R102). */
    record ProposalNumbered(String proposalId, ProposalNumber number) implements ProposalEvent {
        @Override
        public String subject() {
            return proposalId;
        }
    }

    /**
     * 交办: the office decided who handles it (R3, R29). Self-contained: whoever hears it needs nothing else.
     *
     * @param sessionName the session of its kind, as printed
     * @param replyDue R24
     * @param opinionDue R30
     * @param statutoryDue D1; none for proposals unless the pack says so
     * @param receiptDue A12
     * @param returnWindowEnds A12
     * @param wakeAt first ring of the lead's process
     */
    record ProposalAssigned(
            String proposalId,
            ProposalKind kind,
            ProposalNumber number,
            String title,
            String sessionName,
            int year,
            List<Point> points,
            List<Submitter> submitters,
            boolean key,
            List<OutcomeClassOption> outcomeClasses,
            AssignmentOrder lead,
            List<AssignmentOrder> coHandling,
            LocalDate assignedOn,
            DueDate replyDue,
            DueDate opinionDue,
            @Nullable DueDate statutoryDue,
            DueDate receiptDue,
            DueDate returnWindowEnds,
            Instant wakeAt)
            implements ProposalEvent, RingsAt {
        @Override
        public String subject() {
            return proposalId;
        }
    }

    /** 改办: the office gave a returned assignment to a unit, perhaps the same one again (A12). The reply's date stays (D17). */
    record ProposalReassigned(
            String proposalId,
            String returnedAssignmentId,
            AssignmentRole role,
            AssignmentOrder order,
            LocalDate reassignedOn,
            DueDate receiptDue,
            DueDate returnWindowEnds,
            String reason)
            implements ProposalEvent {
        @Override
        public String subject() {
            return proposalId;
        }
    }

    /** Merged or withdrawn (A12): whatever runs for it ends. */
    record ProposalStopped(
            String proposalId, StopReason reason, @Nullable String mergedInto, String because)
            implements ProposalEvent {
        @Override
        public String subject() {
            return proposalId;
        }
    }
}
