package io.huiyin.handling.signoff;

import io.huiyin.contracts.value.SignOffLevel;
import java.time.LocalDate;

/** Who agreed at a level, and on which day. */
public record Signature(SignOffLevel level, String person, LocalDate signedOn) {}
