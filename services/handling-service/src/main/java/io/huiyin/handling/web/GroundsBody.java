package io.huiyin.handling.web;

import io.huiyin.handling.correction.Grounds;
import org.jspecify.annotations.Nullable;

/** Reason and evidence of a late entry or a correction (D11); whether they may be empty is the act's rule. */
public record GroundsBody(@Nullable String reason, @Nullable String evidence) {
    private static final int REASON_LIMIT = 1_000;
    private static final int EVIDENCE_LIMIT = 200;

    /** As given. */
    public Grounds grounds() {
        return new Grounds(
                Commands.text("补录或更正理由", reason, REASON_LIMIT), Commands.text("凭据编号", evidence, EVIDENCE_LIMIT));
    }

    /** The same, if there are any. */
    public static @Nullable Grounds of(@Nullable GroundsBody body) {
        return body == null ? null : body.grounds();
    }
}
