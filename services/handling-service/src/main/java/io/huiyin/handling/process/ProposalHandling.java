package io.huiyin.handling.process;

/** The words of {@code proposal-handling.bpmn}: one instance per proposal and round. Names only ever grow. */
public final class ProposalHandling {
    /** Process id. */
    public static final String KEY = "proposal-handling";

    /** 行政区划代码. */
    public static final String JURISDICTION = "jurisdiction";

    /** Proposal id without jurisdiction. */
    public static final String PROPOSAL_ID = "proposalId";

    /** From 1. */
    public static final String ROUND = "round";

    /** Who leads at present. */
    public static final String LEAD_ASSIGNMENT_ID = "leadAssignmentId";

    /** {@code java.util.Date}: when the present wait next asks. */
    public static final String WAKE_AT = "wakeAt";

    public static final String START_PROPOSAL_ASSIGNED = "Start_ProposalAssigned";
    public static final String AWAIT_RECEIPT = "Gateway_AwaitReceipt";
    public static final String ASSIGNMENT_RECEIVED = "Catch_AssignmentReceived";
    public static final String ASSIGNMENT_RETURNED = "Catch_AssignmentReturned";
    public static final String RECEIPT_DUE_MOVED = "Catch_ReceiptDueMoved";
    public static final String RECEIPT_TIMER = "Timer_Receipt";
    public static final String RING_RECEIPT = "Task_RingReceipt";
    public static final String AWAIT_REASSIGNMENT = "Gateway_AwaitReassignment";
    public static final String ASSIGNMENT_REASSIGNED = "Catch_AssignmentReassigned";
    public static final String REASSIGNMENT_DUE_MOVED = "Catch_ReassignmentDueMoved";
    public static final String REASSIGNMENT_TIMER = "Timer_Reassignment";
    public static final String RING_REASSIGNMENT = "Task_RingReassignment";
    public static final String START_ROUND_OPENED = "Start_RoundOpened";
    public static final String AWAIT_REPLY = "Gateway_AwaitReply";
    public static final String REPLY_DELIVERED = "Catch_ReplyDelivered";
    public static final String RECEIVED_ASSIGNMENT_RETURNED = "Catch_ReceivedAssignmentReturned";
    public static final String REPLY_DUE_MOVED = "Catch_ReplyDueMoved";
    public static final String REPLY_TIMER = "Timer_Reply";
    public static final String RING_REPLY = "Task_RingReply";
    public static final String AWAIT_SURVEY = "Gateway_AwaitSurvey";
    public static final String SURVEY_CONCLUDED = "Catch_SurveyConcluded";
    public static final String DISSATISFACTION_RECORDED = "Catch_DissatisfactionRecorded";
    public static final String SURVEY_DUE_MOVED = "Catch_SurveyDueMoved";
    public static final String SURVEY_TIMER = "Timer_Survey";
    public static final String RING_SURVEY = "Task_RingSurvey";
    public static final String CLOSE_PROPOSAL = "Task_CloseProposal";
    public static final String CLOSED = "End_Closed";

    /** Not in the model any more: an instance begun with the former one still ends there. */
    static final String FORMER_NEXT_ROUND = "End_NextRound";

    public static final String START_PROPOSAL_STOPPED = "Start_ProposalStopped";
    public static final String STOPPED = "End_Stopped";

    private ProposalHandling() {}

    /** {@code <jurisdiction>:<proposalId>#<round>}. */
    public static String businessKey(String proposalKey, int round) {
        return proposalKey + "#" + round;
    }

    /** The round in a business key. */
    static int round(String businessKey) {
        return Integer.parseInt(businessKey.substring(businessKey.lastIndexOf('#') + 1));
    }
}
