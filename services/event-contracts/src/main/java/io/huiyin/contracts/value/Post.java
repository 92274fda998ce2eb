package io.huiyin.contracts.value;

/** The post an actor acts from (R12, R62, R90, R92 and the offices). Posts become data of the directory later; the names stay. */
public enum Post {
    DEPUTY,
    CPPCC_MEMBER,
    ORGANIZATION,
    /** 承办人员, level DRAFT. */
    HANDLER,
    /** 科室负责人, level CHECK. */
    SECTION_HEAD,
    /** 分管领导, level REVIEW. */
    LEADER_IN_CHARGE,
    /** 主要领导, level SIGN_OFF. */
    UNIT_HEAD,
    LIAISON_OFFICER,
    LEDGER_KEEPER,
    GOVERNMENT_OFFICE,
    INSPECTION_OFFICE,
    CONGRESS_OFFICE,
    CPPCC_OFFICE,
    /** Whoever operates the installation; sees no case content. */
    OPERATOR,
    /** The system itself: a timer, a consumer. */
    SYSTEM
}
