package io.huiyin.contracts.value;

/** Why a proposal ends without a reply of its own (A12). */
public enum StopReason {
    MERGED,
    WITHDRAWN
}
