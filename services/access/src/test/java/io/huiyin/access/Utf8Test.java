package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void chinese_in_utf_8_is_text_in_gbk_or_utf_16_it_is_not() {
        String sentence = "{\"title\":\"关于农村饮水安全的建议\"}";

        assertThat(Utf8.isValid(sentence.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(Utf8.isValid(sentence.getBytes(Charset.forName("GBK")))).isFalse();
        assertThat(Utf8.isValid(sentence.getBytes(StandardCharsets.UTF_16))).isFalse();
    }

    @Test
    void overlong_forms_and_half_characters_are_not_text() {
        assertThat(Utf8.isValid(new byte[] {(byte) 0xC0, (byte) 0xAF})).isFalse();
        assertThat(Utf8.isValid(new byte[] {(byte) 0xE6, (byte) 0x9D})).isFalse();
        assertThat(Utf8.isValid(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .isFalse();
    }

    @Test
    void escapes_of_a_path_are_read_together() {
        assertThat(Utf8.isValidEscaped("/units/%E6%B0%B4%E5%88%A9%E5%B1%80?x=a%20b"))
                .isTrue();
        assertThat(Utf8.isValidEscaped("/units/%E6%B0")).isFalse();
        assertThat(Utf8.isValidEscaped("/units/%CB%AE%C0%FB")).isFalse();
    }
}
