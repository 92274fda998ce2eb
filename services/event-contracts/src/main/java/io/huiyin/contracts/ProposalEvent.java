package io.huiyin.contracts;

import io.huiyin.contracts.value.Agreement;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
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

    /**
     * Merged or withdrawn (A12): whatever runs for it ends.
     *
     * @param mergedInto id of the proposal it was merged into; none for a withdrawal
     * @param mergedIntoNumber that proposal's number, so that lists can say it
     * @param agreements which submitter agreed to the withdrawal, and when; none for a merge
     */
    record ProposalStopped(
            String proposalId,
            StopReason reason,
            @Nullable String mergedInto,
            String because,
            @Nullable ProposalNumber mergedIntoNumber,
            @Nullable List<Agreement> agreements)
            implements ProposalEvent {
        /** Without what older events did not say. */
        public ProposalStopped(String proposalId, StopReason reason, @Nullable String mergedInto, String because) {
            this(proposalId, reason, mergedInto, because, null, null);
        }

        @Override
        public String subject() {
            return proposalId;
        }
    }

    /**
     * A unit co-handles from now on (R29, A12). Self-contained, like {@link ProposalAssigned}.
     *
     * @param opinionDue R30; for who joins late the later date of its own term
     * @param receiptDue A12
     * @param returnWindowEnds A12
     */
    record CoUnitJoined(
            String proposalId,
            AssignmentOrder order,
            LocalDate joinedOn,
            DueDate opinionDue,
            DueDate receiptDue,
            DueDate returnWindowEnds,
            String reason)
            implements ProposalEvent {
        @Override
        public String subject() {
            return proposalId;
        }
    }

    /** A unit no longer co-handles, and nobody takes its place (A12). */
    record CoUnitLeft(String proposalId, String assignmentId, UnitRef unit, LocalDate leftOn, String reason)
            implements ProposalEvent {
        @Override
        public String subject() {
            return proposalId;
        }
    }

    /**
     * 并案: this proposal took another one over without loss (A12): its points are answered here, its submitters get this reply and
     * this survey. The merged one says {@link ProposalStopped} when it hears of it.
     *
     * @param proposalId the one that goes on
     * @param number its number
     * @param title of the merged one
     * @param points of the merged one, under ids of this one
     * @param submitters of the merged one, under ids of this one; none of them leads
     */
    record ProposalMerged(
            String proposalId,
            ProposalNumber number,
            String mergedProposalId,
            ProposalNumber mergedNumber,
            String title,
            List<MergedPoint> points,
            List<MergedSubmitter> submitters,
            LocalDate mergedOn,
            String reason)
            implements ProposalEvent {
        @Override
        public String subject() {
            return proposalId;
        }
    }

    /** A yearly batch takes nothing new any more (R4); what is open goes on under its rules. */
    record SessionClosed(String sessionId, LocalDate closedOn, int openCases) implements ProposalEvent {
        @Override
        public String subject() {
            return sessionId;
        }
    }
}
