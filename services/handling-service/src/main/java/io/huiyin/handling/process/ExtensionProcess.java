package io.huiyin.handling.process;

import io.huiyin.contracts.Ids;

/** The words of {@code extension.bpmn}: one instance per request for an extension. Names only ever grow. */
public final class ExtensionProcess {
    /** Process id. */
    public static final String KEY = "extension";

    /** 行政区划代码. */
    public static final String JURISDICTION = ProposalHandling.JURISDICTION;

    /** Proposal id without jurisdiction. */
    public static final String PROPOSAL_ID = ProposalHandling.PROPOSAL_ID;

    /** As in {@link ProposalHandling#ROUND}. */
    public static final String ROUND = ProposalHandling.ROUND;

    /** Which of the reply's extensions. */
    public static final String EXTENSION_ID = "extensionId";

    /** As in {@link ProposalHandling#WAKE_AT}. */
    public static final String WAKE_AT = ProposalHandling.WAKE_AT;

    public static final String START_EXTENSION_REQUESTED = "Start_ExtensionRequested";
    public static final String AWAIT_DECISION = "Gateway_AwaitDecision";
    public static final String EXTENSION_APPROVED = "Catch_ExtensionApproved";
    public static final String EXTENSION_REFUSED = "Catch_ExtensionRefused";
    public static final String EXTENSION_WITHDRAWN = "Catch_ExtensionWithdrawn";
    public static final String DECISION_DUE_MOVED = "Catch_DecisionDueMoved";
    public static final String DECISION_TIMER = "Timer_Decision";
    public static final String RING_EXTENSION = "Task_RingExtension";
    public static final String APPROVED = "End_Approved";
    public static final String REFUSED = "End_Refused";
    public static final String WITHDRAWN = "End_Withdrawn";
    public static final String START_PROPOSAL_STOPPED = "Start_ProposalStopped";
    public static final String STOPPED = "End_Stopped";

    private ExtensionProcess() {}

    /** {@code <jurisdiction>:<proposalId>:reply:<round>:extension:<extensionId>}. */
    public static String businessKey(String jurisdiction, String proposalId, int round, String extensionId) {
        return Ids.extension(Ids.reply(jurisdiction, proposalId, round), extensionId);
    }
}
