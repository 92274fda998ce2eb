package io.huiyin.contracts.value;

/** An act that stops a clock, so that its day is not changed without the office (D11). */
public enum CorrectedAct {
    /** 签收 (R21). */
    RECEIPT,
    /** 会办意见 submitted (R30). */
    OPINION,
    /** 答复 delivered (R81). */
    DELIVERY
}
