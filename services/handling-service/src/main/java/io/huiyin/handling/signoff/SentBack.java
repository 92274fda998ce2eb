package io.huiyin.handling.signoff;

import io.huiyin.contracts.value.SignOffLevel;
import java.time.LocalDate;

/** Who sent a draft back, from where to where, and why (R62). */
public record SentBack(SignOffLevel from, SignOffLevel to, String person, LocalDate sentBackOn, String reason) {}
