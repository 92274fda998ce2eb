package io.huiyin.survey.scan;

import java.util.Arrays;
import java.util.Optional;

/** What a scan may be; told by how the file begins, never by its name. */
public enum ScanType {
    PDF("application/pdf", "pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String mediaType;
    private final String extension;
    private final byte[] beginning;

    ScanType(String mediaType, String extension, byte[] beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    /** e.g. {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** e.g. {@code pdf}. */
    public String extension() {
        return extension;
    }

    static Optional<ScanType> of(byte[] file) {
        return Arrays.stream(values())
                .filter(type -> file.length > type.beginning.length
                        && Arrays.equals(file, 0, type.beginning.length, type.beginning, 0, type.beginning.length))
                .findFirst();
    }
}
