package io.huiyin.contracts;

import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.Office;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What handling-service says, topic {@code handling.events}. */
public sealed interface HandlingEvent extends DomainEvent {
    /** The proposal it is about; empty for what is about none and says its own subject. */
    String proposalId();

    @Override
    default String subject() {
        return proposalId();
    }

    /** A unit's duty begins (aggregate Assignment); starts {@code co-handling} for a co-unit. {@code due} is its own date. */
    record AssignmentOpened(
            String proposalId,
            String assignmentId,
            UnitRef unit,
            AssignmentRole role,
            LocalDate assignedOn,
            DueDate due,
            DueDate receiptDue,
            DueDate returnWindowEnds,
            Instant wakeAt)
            implements HandlingEvent, RingsAt {}

    /** 签收 (R21). */
    record AssignmentReceived(
            String proposalId, String assignmentId, UnitRef unit, AssignmentRole role, LocalDate receivedOn)
            implements HandlingEvent {}

    /** 退办 (A12). */
    record AssignmentReturned(
            String proposalId,
            String assignmentId,
            UnitRef unit,
            AssignmentRole role,
            String reason,
            @Nullable String proposedUnitId)
            implements HandlingEvent {}

    /** The lead's duty moved on (aggregate Handling). */
    record AssignmentReassigned(
            String proposalId,
            String fromAssignmentId,
            String toAssignmentId,
            UnitRef unit,
            AssignmentRole role,
            Instant wakeAt)
            implements HandlingEvent, RingsAt {}

    /** A unit no longer has this duty: returned and given elsewhere, left, or the proposal was stopped. */
    record AssignmentReleased(String proposalId, String assignmentId, UnitRef unit, AssignmentRole role, String reason)
            implements HandlingEvent {}

    /** A round of handling begins (R33): round 2 and later start a process of their own. */
    record RoundOpened(
            String proposalId,
            int round,
            String leadAssignmentId,
            UnitRef leadUnit,
            LocalDate openedOn,
            DueDate due,
            @Nullable String reason,
            Instant wakeAt)
            implements HandlingEvent, RingsAt {}

    /**
     * 沟通记录 (R49–R54); {@code submitterIds} took part.
     *
     * @param explains the extension that it explains to them (R28); null for any other contact
     */
    record ContactRecorded(
            String proposalId,
            String replyId,
            int round,
            String contactId,
            ContactPhase phase,
            ContactMode mode,
            boolean faceToFace,
            LocalDate contactedOn,
            List<String> submitterIds,
            String summary,
            @Nullable String explains)
            implements HandlingEvent {}

    /** 会办意见 drafted (R31, A23). */
    record OpinionDrafted(
            String proposalId, String assignmentId, int revision, String text, OpinionDisclosure disclosure)
            implements HandlingEvent {}

    /** A level of the co-unit's chain agreed (A23). */
    record OpinionLevelPassed(String proposalId, String assignmentId, int revision, SignOffLevel level)
            implements HandlingEvent {}

    /** A level of the co-unit's chain sent the draft back. @param to null = to the drafter */
    record OpinionDraftSentBack(
            String proposalId,
            String assignmentId,
            int revision,
            SignOffLevel from,
            String reason,
            @Nullable SignOffLevel to)
            implements HandlingEvent {
        /** To the drafter. */
        public OpinionDraftSentBack(
                String proposalId, String assignmentId, int revision, SignOffLevel from, String reason) {
            this(proposalId, assignmentId, revision, from, reason, null);
        }
    }

    /**
     * The opinion went to the lead unit (R30).
     *
     * @param due the date this submission is judged by
     * @param submission 1, and one more each time after it was sent back (D5); null = 1
     * @param chain the unit's own chain, if not the rule pack's (D10)
     */
    record OpinionSubmitted(
            String proposalId,
            String assignmentId,
            UnitRef unit,
            String text,
            OpinionDisclosure disclosure,
            String documentNumber,
            LocalDate submittedOn,
            DueDate due,
            boolean onTime,
            @Nullable Integer submission,
            @Nullable OwnChain chain)
            implements HandlingEvent {
        /** The first, through the rule pack's chain. */
        public OpinionSubmitted(
                String proposalId,
                String assignmentId,
                UnitRef unit,
                String text,
                OpinionDisclosure disclosure,
                String documentNumber,
                LocalDate submittedOn,
                DueDate due,
                boolean onTime) {
            this(proposalId, assignmentId, unit, text, disclosure, documentNumber, submittedOn, due, onTime, 1, null);
        }

        /** The how-manieth submission it is, also of an event that does not say so. */
        public int ordinal() {
            return submission == null ? 1 : submission;
        }
    }

    /**
     * The lead unit sent a submitted opinion back (D5); starts {@code co-handling} anew. The number it had is void and stays
     * (A15).
     *
     * @param unit owes it again, until {@code due}
     * @param sendBack 1, 2 … of this opinion
     * @param voidDocumentNumber document number of the submission that was sent back
     */
    record OpinionSentBack(
            String proposalId,
            String assignmentId,
            UnitRef unit,
            UnitRef leadUnit,
            String reason,
            LocalDate sentBackOn,
            DueDate due,
            int sendBack,
            String voidDocumentNumber,
            Instant wakeAt)
            implements HandlingEvent, RingsAt {}

    /** The opinion is late (R30); repeated every seven days while it is. */
    record OpinionOverdue(String proposalId, String assignmentId, UnitRef unit, DueDate due, int daysLate)
            implements HandlingEvent {}

    /** 起草 (R62, level 1): a new revision of the reply (R63, R71, R75, R32). */
    record ReplyDrafted(
            String proposalId,
            String replyId,
            int round,
            int revision,
            List<PointAnswer> answers,
            String outcomeClass,
            ReplyDisclosure disclosure,
            @Nullable String disclosureReason,
            List<OpinionTreatment> opinionTreatments)
            implements HandlingEvent {}

    /** 把关 or 审核 agreed (R62). */
    record ReplyLevelPassed(String proposalId, String replyId, int round, int revision, SignOffLevel level)
            implements HandlingEvent {}

    /** A level sent the draft back to the drafter or to the level below, with a reason (R62, R73). */
    record ReplySentBack(
            String proposalId,
            String replyId,
            int round,
            int revision,
            SignOffLevel from,
            SignOffLevel to,
            String reason)
            implements HandlingEvent {}

    /**
     * 签批 (R62 level 4); the number is taken in the same write (A24).
     *
     * @param silentUnits co-units whose date passed without an opinion (D5): the letter says 会办单位逾期未提供意见
     * @param chain the unit's own chain, if not the rule pack's (D10)
     */
    record ReplySignedOff(
            String proposalId,
            String replyId,
            int round,
            int revision,
            String documentNumber,
            LocalDate signedOn,
            @Nullable List<UnitRef> silentUnits,
            @Nullable OwnChain chain)
            implements HandlingEvent {
        /** With every opinion in, through the rule pack's chain. */
        public ReplySignedOff(
                String proposalId, String replyId, int round, int revision, String documentNumber, LocalDate signedOn) {
            this(proposalId, replyId, round, revision, documentNumber, signedOn, List.of(), null);
        }
    }

    /**
     * The lead unit asked another for assistance by letter (R60): no office's approval, no due date, no re-assignment.
     *
     * @param request 1, 2 … of this reply
     * @param unitId of a unit of the session; null = a body outside of it, known by its name
     */
    record AssistanceRequested(
            String proposalId,
            String replyId,
            int round,
            int request,
            @Nullable String unitId,
            String unitName,
            String matter,
            String letterNumber,
            LocalDate requestedOn)
            implements HandlingEvent {}

    /** The assisting unit answered (R60). @param enteredOnBehalf by the lead unit, from the letter */
    record AssistanceAnswered(
            String proposalId,
            String replyId,
            int round,
            int request,
            @Nullable String unitId,
            String unitName,
            String text,
            LocalDate answeredOn,
            boolean enteredOnBehalf)
            implements HandlingEvent {}

    /**
     * Delivered to every submitter (R81, A9): the moment 办复 counts. Opens the survey (R82).
     *
     * @param deliveries as the unit states them
     * @param deliveredOn the day that counts: the last of the deliveries; entered late, the day of entry (D11)
     * @param onTime by the date in force then; what an extension decided later makes of it, {@link DueMoved} says (D16)
     * @param surveyRemind when silent submitters are reminded (D4)
     * @param surveySilence when silence closes the survey (D4)
     */
    record ReplyDelivered(
            String proposalId,
            String replyId,
            int round,
            ProposalKind kind,
            String title,
            UnitRef leadUnit,
            String documentNumber,
            List<Submitter> submitters,
            List<Delivery> deliveries,
            LocalDate deliveredOn,
            DueDate due,
            boolean onTime,
            DueDate surveyRemind,
            DueDate surveySilence,
            Instant wakeAt)
            implements HandlingEvent, RingsAt {}

    /** The reply is late (R45); repeated every seven days while it is, so reminders can follow. */
    record ReplyOverdue(String proposalId, String replyId, int round, UnitRef leadUnit, DueDate due, int daysLate)
            implements HandlingEvent {}

    /**
     * A due date moved (extension, correction, published calendar).
     *
     * @param round of the reply; for an opinion which submission it is about, 1 unless it was sent back (D5)
     * @param extensionId whose decision's date moved; null unless it is one of {@link DueSubject#EXTENSION}
     */
    record DueMoved(
            String proposalId,
            int round,
            DueSubject dueSubject,
            String assignmentId,
            DueDate from,
            DueDate to,
            Instant wakeAt,
            @Nullable String extensionId)
            implements HandlingEvent, RingsAt {}

    /** Seven working days of silence (D4): survey-service reminds. */
    record SurveyReminderDue(String proposalId, int round) implements HandlingEvent {}

    /** Twenty working days of silence (D4): survey-service closes as 未反馈. */
    record SurveySilenceEnded(String proposalId, int round) implements HandlingEvent {}

    /** 报送 (R83, R84, A10): reply and survey together to all three offices. */
    record ReplyFiled(String proposalId, int round, List<Office> offices, SurveyTotals totals)
            implements HandlingEvent {}

    /** 办结 (A28). */
    record ProposalClosed(String proposalId, int round, SurveyTotals totals, boolean satisfied, LocalDate closedOn)
            implements HandlingEvent {}

    /** 会商 (aggregate Handling): the office decides what follows the 不满意 with that round's reply (A5). */
    record PanelConvened(
            String proposalId, int round, String reason, LocalDate convenedOn, DueDate decideBy, Instant wakeAt)
            implements HandlingEvent, RingsAt {}

    /** The panel met (A5) and goes on until {@code decideBy}. @param minutes who took part, what was said */
    record PanelMet(String proposalId, int round, LocalDate metOn, String minutes, DueDate decideBy, Instant wakeAt)
            implements HandlingEvent, RingsAt {}

    /** The panel decided (A5); never {@code MEETING}. @param explanation what the submitters get when it closes */
    record PanelDecided(
            String proposalId,
            int round,
            PanelOutcome outcome,
            @Nullable String explanation,
            LocalDate decidedOn) implements HandlingEvent {
        public PanelDecided {
            if (outcome == PanelOutcome.MEETING) {
                throw new IllegalArgumentException("a meeting decides nothing");
            }
        }
    }

    /** The panel is late (A5); repeated every seven days while it is. */
    record PanelOverdue(String proposalId, int round, DueDate decideBy, int daysLate) implements HandlingEvent {}

    /**
     * The office set a unit's chain for a kind of document (D10); documents opened later go through it. About no proposal.
     *
     * @param levels in their order, from 起草 to 签批
     */
    record SignOffChainSet(String unitId, DocumentKind document, List<SignOffLevel> levels, String reason)
            implements HandlingEvent {
        @Override
        public String proposalId() {
            return "";
        }

        @Override
        public String subject() {
            return unitId;
        }
    }

    /**
     * 延期 asked for by a written report (R25), on or before the due day; moves nothing by itself (R26).
     *
     * @param extensionId stable within the reply, {@code e1}, {@code e2} …
     * @param reportNumber number of the report to the government office
     * @param until the day asked for
     * @param due the reply's date in force
     * @param decisionDue when the office is to have decided (D16)
     * @param statutoryDue the statute's date beside it; null where it sets none (D1)
     * @param beyondStatute whether the day asked for is after the statute's: the head of the office decides (D1)
     * @param wakeAt first ring of its process
     */
    record ExtensionRequested(
            String proposalId,
            String replyId,
            int round,
            String extensionId,
            UnitRef leadUnit,
            String reportNumber,
            String reason,
            LocalDate until,
            LocalDate askedOn,
            DueDate due,
            DueDate decisionDue,
            @Nullable DueDate statutoryDue,
            boolean beyondStatute,
            Instant wakeAt)
            implements HandlingEvent, RingsAt {}

    /** 延期 approved (R26, A6): {@code due} is in force, also for what was delivered or said late before (D16). */
    record ExtensionApproved(
            String proposalId,
            String replyId,
            int round,
            String extensionId,
            DueDate from,
            DueDate due,
            LocalDate decidedOn,
            @Nullable String reason,
            boolean beyondStatute)
            implements HandlingEvent {}

    /** 延期 refused (R26): {@code due} stays, and what is over is late from it (D16). */
    record ExtensionRefused(
            String proposalId,
            String replyId,
            int round,
            String extensionId,
            DueDate due,
            LocalDate decidedOn,
            String reason)
            implements HandlingEvent {}

    /** 延期 withdrawn by the lead, or ended by itself: delivered in time, another lead, merged or withdrawn. */
    record ExtensionWithdrawn(
            String proposalId,
            String replyId,
            int round,
            String extensionId,
            DueDate due,
            LocalDate withdrawnOn,
            String reason)
            implements HandlingEvent {}

    /** The office has not decided on an extension (D16); repeated every seven days while it has not. */
    record ExtensionDecisionOverdue(
            String proposalId, String replyId, int round, String extensionId, DueDate decisionDue, int daysLate)
            implements HandlingEvent {}

    /**
     * 补录 or 更正: another day is claimed for an act on record (D11). Until the office has decided, {@code recordedOn} counts.
     *
     * @param assignmentId of the unit that acted; of a delivery the lead's
     * @param round of the reply; of an opinion which submission, 1 unless it was sent back (D5); 1 for receipts
     * @param correctionId stable within the assignment, opinion or reply, {@code c1}, {@code c2} …
     * @param lateEntry whether it was claimed with the entry of the act itself (补录); a recorded day is corrected otherwise
     * @param recordedOn the day that counted when it was asked for
     * @param evidence what shows it, e.g. the number of the posting receipt
     * @param due the date by which the act is judged
     */
    record CorrectionRequested(
            String proposalId,
            CorrectedAct act,
            String assignmentId,
            int round,
            String correctionId,
            UnitRef unit,
            boolean lateEntry,
            LocalDate recordedOn,
            LocalDate claimedOn,
            String reason,
            String evidence,
            LocalDate requestedOn,
            DueDate due)
            implements HandlingEvent {}

    /**
     * The government office confirmed or refused the day that was claimed (D11). The day first recorded stays on record.
     *
     * @param reason may be missing with a confirmation
     * @param countsOn the day that counts from now on: {@code claimedOn}, or as before
     * @param onTime whether that day is in time by {@code due}
     * @param surveyRemind of a confirmed delivery, when silent submitters are reminded now (D4); null otherwise
     * @param surveySilence of a confirmed delivery, when silence closes the survey now (D4); null otherwise
     */
    record CorrectionDecided(
            String proposalId,
            CorrectedAct act,
            String assignmentId,
            int round,
            String correctionId,
            UnitRef unit,
            boolean lateEntry,
            LocalDate recordedOn,
            LocalDate claimedOn,
            CorrectionVerdict verdict,
            @Nullable String reason,
            LocalDate decidedOn,
            LocalDate countsOn,
            DueDate due,
            boolean onTime,
            @Nullable DueDate surveyRemind,
            @Nullable DueDate surveySilence)
            implements HandlingEvent {
        /** Whether the claimed day counts now. */
        public boolean confirmed() {
            return verdict == CorrectionVerdict.CONFIRM;
        }
    }
}
