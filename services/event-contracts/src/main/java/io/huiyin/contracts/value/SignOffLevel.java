package io.huiyin.contracts.value;

/** The four levels of R62 in their fixed order: 起草, 把关, 审核, 签批. */
public enum SignOffLevel {
    DRAFT,
    CHECK,
    REVIEW,
    SIGN_OFF
}
