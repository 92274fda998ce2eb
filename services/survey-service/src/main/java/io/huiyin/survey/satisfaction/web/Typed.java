package io.huiyin.survey.satisfaction.web;

import io.huiyin.contracts.value.Characters;
import io.huiyin.contracts.value.Satisfaction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What people typed and chose. */
final class Typed {
    private Typed() {}

    /** Without the blanks around it; nothing typed is the empty text. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** Of a page's form: also without what came along with a pasted text and cannot be seen, which nobody could take away. */
    static String seen(String typed) {
        return text(Characters.seen(typed));
    }

    static @Nullable Satisfaction choice(@Nullable String chosen) {
        return Arrays.stream(Satisfaction.values())
                .filter(value -> value.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
