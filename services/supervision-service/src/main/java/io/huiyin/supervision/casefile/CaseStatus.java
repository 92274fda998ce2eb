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
    /** 办理中: drafted. */
    IN_HANDLING,
    /** 已签批. */
    SIGNED_OFF,
    /** 已办复 (A28). */
    REPLIED,
    /** 已办结. */
    CLOSED,
    /** 已终止: withdrawn. */
    STOPPED,
    /** 重新办理: a further round, whatever the case had come to before (R33). */
    REHANDLING,
    /** 会商中: the office's panel has not decided yet (A5). */
    PANEL,
    /** 已并入另一件 (A12), which answers for it. */
    MERGED
}
