package io.huiyin.contracts.value;

/** What the office's panel comes to after the last 不满意 that opens a round by itself (A5). */
public enum PanelOutcome {
    /** 再办一轮. */
    FURTHER_ROUND,
    /** 开会商议: it met and has not decided yet. */
    MEETING,
    /** 说明后办结. */
    CLOSE_WITH_EXPLANATION
}
