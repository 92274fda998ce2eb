package io.huiyin.proposal.register;

/**
 * Somebody's hold on a name that only one may have. Claimed before the owner's own write and found again by its retry, so
 * that a crash in between leaves neither a gap nor a double.
 *
 * @param id the name itself, with its jurisdiction
 * @param purpose what it is held for
 * @param owner id of the holder
 */
public record Claim(String id, Purpose purpose, String owner) {
    /** What a claim is for. */
    public enum Purpose {
        /** A proposal's number. */
        NUMBER,
        /** The Idempotency-Key of a single registration. */
        REGISTRATION,
        /** The Idempotency-Key of an upload. */
        UPLOAD,
        /** A proposal that is being merged: held by the one that takes it over. */
        MERGE
    }
}
