package io.huiyin.contracts.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which characters letters can print. Lengths are code points: rare names (𠮷) are one character, not two. */
public final class Characters {
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\d[ -]?){7,}");

    private Characters() {}

    /** Length in characters. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether there is something to read. */
    public static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** No control characters but line breaks and tabs, no halves of surrogate pairs, no noncharacters. */
    public static boolean printable(String text) {
        return text.codePoints().allMatch(Characters::printableOrBreak);
    }

    /** The text without what {@link #printable(String)} refuses. */
    public static String seen(String text) {
        return text.codePoints()
                .filter(Characters::printableOrBreak)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same, on one line. */
    public static boolean printableLine(String text) {
        return text.codePoints().allMatch(Characters::printable);
    }

    /** D15: looks like a telephone or identity number. */
    public static boolean looksLikeContactData(String text) {
        return TELEPHONE.matcher(text).find();
    }

    private static boolean printableOrBreak(int point) {
        return printable(point) || point == '\n' || point == '\r' || point == '\t';
    }

    private static boolean printable(int point) {
        int type = Character.getType(point);
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return type != Character.CONTROL && type != Character.SURROGATE && !noncharacter;
    }
}
