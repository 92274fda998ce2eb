package io.huiyin.contracts.value;

/** One entry of the session's outcome classes (A1), e.g. A 已解决或基本解决. */
public record OutcomeClassOption(String code, String label) {}
