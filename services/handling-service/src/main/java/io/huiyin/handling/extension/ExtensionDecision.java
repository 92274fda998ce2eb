package io.huiyin.handling.extension;

/**
 * What the office decides (R26).
 *
 * @param reason empty when none is given
 * @param beyondStatute that the office knows of the statute's date and goes beyond it (D1)
 */
public record ExtensionDecision(Verdict verdict, String reason, boolean beyondStatute) {
    /** Either. */
    public enum Verdict {
        APPROVE,
        REFUSE
    }
}
