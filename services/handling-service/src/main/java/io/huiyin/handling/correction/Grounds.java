package io.huiyin.handling.correction;

/**
 * Why a day is claimed, and what shows it (D11).
 *
 * @param evidence a reference, e.g. the number of the posting receipt or of the signed slip
 */
public record Grounds(String reason, String evidence) {
    boolean complete() {
        return !reason.isBlank() && !evidence.isBlank();
    }
}
