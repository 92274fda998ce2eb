package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentKeysTest {
    private static final Caller HANDLER = new Caller(new Actor("王小明", Post.HANDLER, "u003", null), "141129");

    @TempDir
    Path folder;

    private DevelopmentKeys keys;

    @BeforeEach
    void open() {
        keys = DevelopmentKeys.open(folder.resolve("access.secret"));
    }

    @Test
    void a_key_names_its_caller() {
        assertThat(keys.verify(keys.mint(HANDLER))).contains(HANDLER);
    }

    @Test
    void a_key_names_for_whom_its_caller_acts() {
        Caller clerk = new Caller(new Actor("刘办", Post.CONGRESS_OFFICE, "CONGRESS_OFFICE", "李代表"), "141129");

        assertThat(keys.verify(keys.mint(clerk))).contains(clerk);
    }

    @Test
    void a_key_outlives_a_restart() {
        String key = keys.mint(HANDLER);

        assertThat(DevelopmentKeys.open(folder.resolve("access.secret")).verify(key))
                .contains(HANDLER);
    }

    @Test
    void a_key_of_another_data_folder_is_nobodys() {
        DevelopmentKeys others = DevelopmentKeys.open(folder.resolve("other.secret"));

        assertThat(keys.verify(others.mint(HANDLER))).isEmpty();
    }

    @Test
    void no_character_of_a_key_can_be_changed() {
        String key = keys.mint(HANDLER);
        for (int at = 0; at < key.length(); at++) {
            for (char other : new char[] {'A', 'Q', '_', '.'}) {
                StringBuilder edited = new StringBuilder(key);
                edited.setCharAt(at, other);
                if (!edited.toString().equals(key)) {
                    assertThat(keys.verify(edited.toString())).as("at %s", at).isEmpty();
                }
            }
        }
    }

    @Test
    void a_key_is_neither_longer_nor_shorter() {
        String key = keys.mint(HANDLER);

        assertThat(keys.verify(key + "=")).isEmpty();
        assertThat(keys.verify(key + "A")).isEmpty();
        assertThat(keys.verify(key.substring(0, key.length() - 1))).isEmpty();
    }

    @Test
    void a_better_post_cannot_be_written_into_a_key() {
        String key = keys.mint(HANDLER);
        String signature = key.substring(key.indexOf('.'));
        String claims =
                "{\"person\":\"王小明\",\"post\":\"GOVERNMENT_OFFICE\",\"unit\":\"u003\",\"jurisdiction\":\"141129\"}";
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        assertThat(keys.verify(forged + signature)).isEmpty();
        assertThat(keys.verify(forged + ".")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a", "a.b", ".abc", "钥匙.钥匙", "e30.e30"})
    void a_text_that_is_no_key_is_nobodys(String text) {
        assertThat(keys.verify(text)).isEmpty();
    }

    @Test
    void the_system_itself_has_no_key() {
        Caller system = new Caller(Actor.system("proposal-handling"), "141129");

        assertThatThrownBy(() -> keys.mint(system)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_that_would_break_a_log_line_have_no_key() {
        for (String name : new String[] {"", " ", "a\nb", "长".repeat(101)}) {
            Caller caller = new Caller(new Actor(name, Post.HANDLER, "u003", null), "141129");
            assertThatThrownBy(() -> keys.mint(caller)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
