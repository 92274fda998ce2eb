package io.huiyin.handling.process;

/** The words of {@code panel.bpmn}: one instance per proposal and round whose 不满意 the office decides on. Names only ever grow. */
public final class Panel {
    /** Process id. */
    public static final String KEY = "panel";

    /** 行政区划代码. */
    public static final String JURISDICTION = ProposalHandling.JURISDICTION;

    /** Proposal id without jurisdiction. */
    public static final String PROPOSAL_ID = ProposalHandling.PROPOSAL_ID;

    /** Whose reply was found wanting. */
    public static final String ROUND = ProposalHandling.ROUND;

    /** As in {@link ProposalHandling#WAKE_AT}. */
    public static final String WAKE_AT = ProposalHandling.WAKE_AT;

    public static final String START_PANEL_CONVENED = "Start_PanelConvened";
    public static final String AWAIT_PANEL = "Gateway_AwaitPanel";
    public static final String PANEL_DECIDED = "Catch_PanelDecided";
    public static final String PANEL_MET = "Catch_PanelMet";
    public static final String PANEL_DUE_MOVED = "Catch_PanelDueMoved";
    public static final String PANEL_TIMER = "Timer_Panel";
    public static final String RING_PANEL = "Task_RingPanel";
    public static final String DECIDED = "End_Decided";
    public static final String START_PROPOSAL_STOPPED = "Start_ProposalStopped";
    public static final String STOPPED = "End_Stopped";

    private static final String PANEL = ":panel:";

    private Panel() {}

    /** {@code <jurisdiction>:<proposalId>:panel:<round>}. */
    public static String businessKey(String proposalKey, int round) {
        return proposalKey + PANEL + round;
    }

    /** The round in a business key. */
    static int round(String businessKey) {
        return Integer.parseInt(businessKey.substring(businessKey.lastIndexOf(PANEL) + PANEL.length()));
    }
}
