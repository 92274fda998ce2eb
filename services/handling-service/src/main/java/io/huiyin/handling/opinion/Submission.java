package io.huiyin.handling.opinion;

import java.time.LocalDate;

/** The opinion as it went to the lead unit (R30). */
public record Submission(String documentNumber, LocalDate submittedOn, boolean onTime) {}
