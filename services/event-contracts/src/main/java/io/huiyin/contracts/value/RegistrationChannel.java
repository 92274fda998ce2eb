package io.huiyin.contracts.value;

/** How a proposal entered the register. */
public enum RegistrationChannel {
    IMPORT,
    SINGLE
}
