package io.huiyin.contracts.value;

import java.util.List;

/** A unit's own sign-off chain, which the office set instead of the rule pack's, and why (D10). */
public record OwnChain(List<SignOffLevel> levels, String reason) {}
