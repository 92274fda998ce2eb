package io.huiyin.contracts.value;

import java.time.LocalDate;

/** One submitter's consent to the withdrawal (A12), and its day. */
public record Agreement(String submitterId, LocalDate agreedOn) {}
