package io.huiyin.supervision.casefile;

/** Where a case stands, in the words of the office. */
public enum CaseStatus {
    /** 已登记. */
    REGISTERED,
    /** 已交办. */
    ASSIGNED,
    /** 已签收. */
    RECEIVED,
    /** 已退办, the office has not decided yet. */
    RETURNED,
    /** 办理中: drafted, or being handled anew. */
    IN_HANDLING,
    /** 已签批. */
    SIGNED_OFF,
    /** 已办复 (A28). */
    REPLIED,
    /** 已办结. */
    CLOSED,
    /** 已终止: withdrawn. */
    STOPPED,
    /** 已并入另一件 (A12), which answers for it. */
    MERGED
}
