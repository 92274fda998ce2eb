package io.huiyin.handling.correction;

import io.huiyin.contracts.value.CorrectionVerdict;

/** What the office decides. @param reason empty when none is given */
public record CorrectionDecision(CorrectionVerdict verdict, String reason) {}
