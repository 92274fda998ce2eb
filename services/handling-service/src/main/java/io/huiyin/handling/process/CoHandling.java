package io.huiyin.handling.process;

import java.util.Optional;

/**
 * The words of {@code co-handling.bpmn}: one instance per co-handling assignment, and one more each time its opinion was sent
 * back (D5). Names only ever grow.
 */
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
    public static final String START_OPINION_SENT_BACK = "Start_OpinionSentBack";
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

    /** The instance that waits for the given submission: the first's, or {@code …:redo:<n>} after the n-th return. */
    public static String businessKey(String proposalKey, String assignmentId, int submission) {
        String first = businessKey(proposalKey, assignmentId);
        return submission == 1 ? first : redos(first) + (submission - 1);
    }

    /** What the business keys of the further instances of an assignment begin with. */
    static String redos(String firstBusinessKey) {
        return firstBusinessKey + ":redo:";
    }

    /** The first instance of the same assignment, if this is a further one. */
    static Optional<String> first(String businessKey) {
        int redo = businessKey.lastIndexOf(":redo:");
        return redo < 0 ? Optional.empty() : Optional.of(businessKey.substring(0, redo));
    }
}
