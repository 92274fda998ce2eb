package io.huiyin.handling.web;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.Characters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bodies of requests must have before they become commands. */
public final class Commands {
    private static final int LONGEST = 20_000;

    private Commands() {}

    /** A value the request must have. @param field as the form names it, in Chinese */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Rejected(new RequestRejected.ValueMissing(field));
        }
        return value;
    }

    /**
     * Text that a letter can print, empty when absent, never longer than a letter; whether it may be empty is the aggregate's
     * rule.
     */
    public static String text(String field, @Nullable String text) {
        return text(field, text, LONGEST);
    }

    /** The same, never longer than {@code longest}. */
    public static String text(String field, @Nullable String text, int longest) {
        String given = text == null ? "" : text;
        if (Characters.length(given) > longest) {
            throw new Rejected(new RequestRejected.ValueTooLong(field, longest));
        }
        if (!Characters.printable(given)) {
            throw new Rejected(new RequestRejected.UnsupportedCharacters(field));
        }
        return given;
    }

    /** A list, empty when absent, without empty places. */
    public static <T> List<T> list(String field, @Nullable List<@Nullable T> list) {
        return list == null
                ? List.of()
                : list.stream().map(element -> required(field, element)).toList();
    }
}
