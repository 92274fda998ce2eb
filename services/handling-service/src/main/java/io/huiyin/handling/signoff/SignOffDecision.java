package io.huiyin.handling.signoff;

import io.huiyin.contracts.value.SignOffLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a level says.
 *
 * @param to where a draft is sent back to; null = to the drafter
 * @param reason needed when it is sent back
 */
public record SignOffDecision(
        SignOffLevel level,
        Verdict verdict,
        @Nullable SignOffLevel to,
        @Nullable String reason) {
    /** Agreed, or not. */
    public enum Verdict {
        PASS,
        SEND_BACK
    }

    /** Where a draft goes when it is sent back. */
    public SignOffLevel target() {
        return to == null ? SignOffLevel.DRAFT : to;
    }
}
