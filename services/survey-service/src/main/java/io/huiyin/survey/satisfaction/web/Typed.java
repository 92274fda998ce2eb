package io.huiyin.survey.satisfaction.web;

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

    static @Nullable Satisfaction choice(@Nullable String chosen) {
        return Arrays.stream(Satisfaction.values())
                .filter(value -> value.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
