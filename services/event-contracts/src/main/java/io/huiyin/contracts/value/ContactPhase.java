package io.huiyin.contracts.value;

/** 办前, 办中, 办后 (R50). */
public enum ContactPhase {
    BEFORE,
    DURING,
    AFTER
}
