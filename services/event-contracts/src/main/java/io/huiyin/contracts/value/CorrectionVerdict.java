package io.huiyin.contracts.value;

/** What the government office says to a claimed day (D11). */
public enum CorrectionVerdict {
    /** 确认: the claimed day counts. */
    CONFIRM,
    /** 不予确认: the recorded day stays. */
    REFUSE
}
