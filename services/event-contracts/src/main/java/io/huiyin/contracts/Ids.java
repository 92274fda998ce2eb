package io.huiyin.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids: {@code <jurisdiction>:<proposalId>[:…]}; proposal ids are time-ordered, derived ids are UUIDv5. */
public final class Ids {
    private static final UUID NAMESPACE = UUID.fromString("9a4cf2c2-7a0d-5b0e-9d55-6f1d3f1f5e01");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A time-ordered id (UUIDv7 layout): millisecond of {@code now}, then random bits. */
    public static String timeOrdered(Instant now) {
        long millis = now.toEpochMilli();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** UUIDv5 of the parts: the same parts always give the same id, so a repeat meets the duplicate key. */
    public static String derived(String... parts) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            byte[] hash = sha1.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) ((hash[6] & 0x0F) | 0x50);
            hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code jurisdiction:part[:part…]}. */
    public static String of(String jurisdiction, String... parts) {
        return jurisdiction + ":" + String.join(":", parts);
    }

    /** The jurisdiction an id begins with. */
    public static String jurisdiction(String id) {
        return part(id, 0);
    }

    /** The proposal id inside an aggregate id. */
    public static String proposalId(String id) {
        return part(id, 1);
    }

    /** Id of the reply of a round. */
    public static String reply(String jurisdiction, String proposalId, int round) {
        return of(jurisdiction, proposalId, "reply", Integer.toString(round));
    }

    /** Names one extension of a reply; it lives in the reply's document. */
    public static String extension(String replyId, String extensionId) {
        return replyId + ":extension:" + extensionId;
    }

    /** Id of the survey of a round. */
    public static String survey(String jurisdiction, String proposalId, int round) {
        return of(jurisdiction, proposalId, "survey", Integer.toString(round));
    }

    /** Id of the handling of a proposal over all its rounds. */
    public static String handling(String jurisdiction, String proposalId) {
        return of(jurisdiction, proposalId, "handling");
    }

    /** Id of an assignment's document. */
    public static String assignment(String jurisdiction, String proposalId, String assignmentId) {
        return of(jurisdiction, proposalId, "assignment", assignmentId);
    }

    /** Id of the opinion that a co-handling assignment owes. */
    public static String opinion(String jurisdiction, String proposalId, String assignmentId) {
        return of(jurisdiction, proposalId, "opinion", assignmentId);
    }

    /** Id of a unit's sign-off chain for a kind of document, e.g. {@code REPLY}. */
    public static String signOffChain(String jurisdiction, String unitId, String document) {
        return of(jurisdiction, unitId, "sign-off-chain", document);
    }

    private static String part(String id, int index) {
        String[] parts = id.split(":", -1);
        if (parts.length <= index || parts[index].isBlank()) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        return parts[index];
    }
}
