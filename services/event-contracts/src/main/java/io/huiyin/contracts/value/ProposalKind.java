package io.huiyin.contracts.value;

/** 建议 or 提案; fixed by the session the proposal was made at (R4, R5). */
public enum ProposalKind {
    /** 代表建议. */
    DEPUTY_SUGGESTION,
    /** 委员提案. */
    CPPCC_PROPOSAL
}
