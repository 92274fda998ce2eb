package io.huiyin.handling.correction;

import java.time.LocalDate;

/** What the unit asks for: that another day counts. @param claimedOn never a day to come */
public record CorrectionRequest(LocalDate claimedOn, Grounds grounds) {}
