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
    /** 县政府办公室主任: decides what the notice or a decision keeps for the head of the office (A6, A12, D1). */
    GOVERNMENT_OFFICE_HEAD,
    /** 县政府办公室副主任: as the head, where a rule says «head or vice head» (A6). */
    GOVERNMENT_OFFICE_VICE_HEAD,
    INSPECTION_OFFICE,
    CONGRESS_OFFICE,
    CPPCC_OFFICE,
    /** Whoever operates the installation; sees no case content. */
    OPERATOR,
    /** The system itself: a timer, a consumer. */
    SYSTEM
}
