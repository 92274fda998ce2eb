package io.huiyin.contracts.value;

/** Who may submit (R103, R116): a collective 提案 is possible, a collective 建议 is not. */
public enum SubmitterKind {
    DEPUTY,
    CPPCC_MEMBER,
    ORGANIZATION
}
