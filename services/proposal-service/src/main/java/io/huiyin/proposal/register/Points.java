package io.huiyin.proposal.register;

import io.huiyin.contracts.value.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the matters a text raises (R63: each is answered). Numbered lines count, the widest kind that occurs at least twice:
 * 「一、」 before 「（一）」 before 「1.」. A text without them raises one matter, the title's.
 */
final class Points {
    private static final String NUMERALS = "[一二三四五六七八九十]{1,3}";
    // paragraphs are indented by two full-width blanks, which \\s does not match
    private static final String BLANKS = "[\\s\\u3000\\u00A0]*";
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("^" + BLANKS + NUMERALS + "、" + BLANKS),
            Pattern.compile("^" + BLANKS + "[（(]" + NUMERALS + "[）)]" + BLANKS),
            Pattern.compile("^" + BLANKS + "\\d{1,2}(?:[.．](?!\\d)|、)" + BLANKS));
    private static final Pattern BEFORE_MATTER = Pattern.compile("^《?(?:关于)?");
    private static final Pattern AFTER_MATTER = Pattern.compile("的?(?:建议|提案)?》?$");

    private Points() {}

    static List<Point> of(String title, String text) {
        List<String> lines = text.lines().toList();
        for (Pattern mark : MARKS) {
            if (lines.stream().filter(line -> mark.matcher(line).find()).count() > 1) {
                List<String> found = split(lines, mark);
                if (found.size() > 1) {
                    return numbered(found);
                }
            }
        }
        return numbered(List.of(matter(title)));
    }

    static List<Point> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> new Point("p" + (index + 1), texts.get(index)))
                .toList();
    }

    private static List<String> split(List<String> lines, Pattern mark) {
        List<StringBuilder> points = new ArrayList<>();
        for (String line : lines) {
            if (mark.matcher(line).find()) {
                points.add(new StringBuilder(mark.matcher(line).replaceFirst("")));
            } else if (!points.isEmpty()) {
                points.get(points.size() - 1).append('\n').append(line);
            }
        }
        return points.stream()
                .map(point -> point.toString().strip())
                .filter(point -> !point.isEmpty())
                .toList();
    }

    private static String matter(String title) {
        String begun = BEFORE_MATTER.matcher(title.strip()).replaceFirst("");
        String matter = AFTER_MATTER.matcher(begun).replaceFirst("").strip();
        return matter.isEmpty() ? title.strip() : matter;
    }
}
