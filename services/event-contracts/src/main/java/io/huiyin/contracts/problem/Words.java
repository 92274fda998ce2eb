package io.huiyin.contracts.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are said to people: dates, lists, and the Chinese word of every constant in {@code problems/words.json}. */
public final class Words {
    private static final int LONGEST = 300;
    private static final Map<String, Map<String, String>> CONSTANTS = read();

    private Words() {}

    /** The Chinese word of a constant, e.g. {@code Post.UNIT_HEAD} → 主要领导; its name where none is known. */
    public static String of(Enum<?> constant) {
        return CONSTANTS
                .getOrDefault(constant.getDeclaringClass().getSimpleName(), Map.of())
                .getOrDefault(constant.name(), constant.name());
    }

    /** Whether a Chinese word is known for the constant. */
    public static boolean knows(Enum<?> constant) {
        return CONSTANTS
                .getOrDefault(constant.getDeclaringClass().getSimpleName(), Map.of())
                .containsKey(constant.name());
    }

    /** 2023年9月30日. */
    public static String of(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Any component of a refusal: dates and constants as above, several joined by 、, long texts cut. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "（空）";
        }
        if (value instanceof LocalDate date) {
            return of(date);
        }
        if (value instanceof Enum<?> constant) {
            return of(constant);
        }
        if (value instanceof Boolean flag) {
            return flag ? "是" : "否";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Words::of).collect(Collectors.joining("、"));
        }
        return cut(value instanceof Record single ? ofSingle(single) : value.toString());
    }

    /** A record around one value (an id, a number) reads as that value. */
    private static String ofSingle(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        return components.length == 1 ? of(Components.read(value, components[0])) : value.toString();
    }

    private static String cut(String text) {
        String printable = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "…";
    }

    private static Map<String, Map<String, String>> read() {
        try (InputStream file = Words.class.getResourceAsStream("/problems/words.json")) {
            if (file == null) {
                throw new IllegalStateException("problems/words.json is not on the class path");
            }
            return Map.copyOf(new ObjectMapper()
                    .readValue(file, new TypeReference<Map<String, Map<String, String>>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException("problems/words.json", broken);
        }
    }
}
