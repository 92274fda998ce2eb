package io.huiyin.survey.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D2: a scan is told by its content")
class ScanTest {
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

    @Test
    void three_kinds_are_known_by_how_they_begin() {
        assertThat(Scan.of(PDF).type()).isEqualTo(ScanType.PDF);
        assertThat(Scan.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0})
                        .type())
                .isEqualTo(ScanType.JPEG);
        assertThat(Scan.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0})
                        .type())
                .isEqualTo(ScanType.PNG);
    }

    @Test
    void anything_else_is_refused_whatever_its_name() {
        for (String other : new String[] {"<html>", "PK\u0003\u0004", "MZ", " %PDF-1.7", "%PDF-", "GIF89a"}) {
            refused(other.getBytes(StandardCharsets.ISO_8859_1), new ScanRejected.ScanTypeUnknown());
        }
        refused(new byte[0], new ScanRejected.ScanEmpty());
    }

    @Test
    void ten_megabytes_are_the_limit() {
        int limit = 10 * 1024 * 1024;
        assertThat(Scan.of(Arrays.copyOf(PDF, limit)).content()).hasSize(limit);
        refused(Arrays.copyOf(PDF, limit + 1), new ScanRejected.ScanTooLarge(10));
    }

    @Test
    void the_same_content_has_the_same_hash() {
        assertThat(Scan.of(PDF).sha256())
                .hasSize(64)
                .isEqualTo(Scan.of(PDF.clone()).sha256());
    }

    private static void refused(byte[] file, Rejection why) {
        assertThatThrownBy(() -> Scan.of(file))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.rejection()).isEqualTo(why));
    }
}
