package io.huiyin.handling.process;

/** The words of {@code co-handling.bpmn}: one instance per co-handling assignment. Names only ever grow. */
public final class CoHandling {
    /** Process id. */
    public static final String KEY = "co-handling";

    /** 行政区划代码. */
    public static final String JURISDICTION = ProposalHandling.JURISDICTION;

    /** Proposal id without jurisdiction. */
    public static final String PROPOSAL_ID = ProposalHandling.PROPOSAL_ID;

    /** The co-handling assignment. */
    public static final String ASSIGNMENT_ID = "assignmentId";

    /** As in {@link ProposalHandling#WAKE_AT}. */
    public static final String WAKE_AT = ProposalHandling.WAKE_AT;

    public static final String START_ASSIGNMENT_OPENED = "Start_AssignmentOpened";
    public static final String AWAIT_OPINION = "Gateway_AwaitOpinion";
    public static final String OPINION_SUBMITTED = "Catch_OpinionSubmitted";
    public static final String ASSIGNMENT_RELEASED = "Catch_AssignmentReleased";
    public static final String OPINION_DUE_MOVED = "Catch_OpinionDueMoved";
    public static final String OPINION_TIMER = "Timer_Opinion";
    public static final String RING_OPINION = "Task_RingOpinion";
    public static final String SUBMITTED = "End_Submitted";
    public static final String RELEASED = "End_Released";
    public static final String START_PROPOSAL_STOPPED = "Start_ProposalStopped";
    public static final String STOPPED = "End_Stopped";

    private CoHandling() {}

    /** {@code <jurisdiction>:<proposalId>:assignment:<assignmentId>}. */
    public static String businessKey(String proposalKey, String assignmentId) {
        return proposalKey + ":assignment:" + assignmentId;
    }
}
