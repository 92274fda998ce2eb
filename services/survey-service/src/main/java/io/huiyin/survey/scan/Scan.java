package io.huiyin.survey.scan;

import io.huiyin.contracts.problem.Rejected;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The scan of a paper form (D2): PDF, JPEG or PNG, at most 10 MB, known by its SHA-256. */
public final class Scan {
    static final int LIMIT_MEGABYTES = 10;

    private static final int LIMIT = LIMIT_MEGABYTES * 1024 * 1024;

    private final ScanType type;
    private final byte[] content;
    private final String sha256;

    private Scan(ScanType type, byte[] content, String sha256) {
        this.type = type;
        this.content = content;
        this.sha256 = sha256;
    }

    /** Checks a file by its content. @throws Rejected ScanEmpty, ScanTooLarge, ScanTypeUnknown */
    public static Scan of(byte[] file) {
        if (file.length == 0) {
            throw new Rejected(new ScanRejected.ScanEmpty());
        }
        if (file.length > LIMIT) {
            throw new Rejected(new ScanRejected.ScanTooLarge(LIMIT_MEGABYTES));
        }
        ScanType type = ScanType.of(file).orElseThrow(() -> new Rejected(new ScanRejected.ScanTypeUnknown()));
        return new Scan(type, file.clone(), sha256(file));
    }

    public ScanType type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Hex, 64 characters. */
    public String sha256() {
        return sha256;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
