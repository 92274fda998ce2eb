package io.huiyin.supervision.process;

import io.huiyin.supervision.process.BpmnDiagram.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes SVG elements; looks come from the style sheet by class. */
final class Svg {
    static final double FONT = 13;
    static final double LINE = 16;

    private final StringBuilder svg = new StringBuilder();

    Svg raw(String markup) {
        svg.append(markup);
        return this;
    }

    Svg attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        return this;
    }

    Svg attribute(String name, double... values) {
        return attribute(name, numbers(values));
    }

    Svg content(String text) {
        svg.append(escape(text));
        return this;
    }

    void rectangle(Box box, double corner) {
        raw("<rect class=\"bpmn-shape\"")
                .attribute("x", box.x())
                .attribute("y", box.y())
                .attribute("width", box.width())
                .attribute("height", box.height())
                .attribute("rx", corner)
                .raw("/>");
    }

    void circle(Box box, double radius, String type) {
        raw("<circle")
                .attribute("class", type)
                .attribute("cx", box.middleX())
                .attribute("cy", box.middleY())
                .attribute("r", radius)
                .raw("/>");
    }

    void path(String path) {
        raw("<path class=\"bpmn-line\"").attribute("d", path).raw("/>");
    }

    /** Centred lines from the first line's base. */
    void lines(String text, double width, double x, double y) {
        double line = y;
        for (String part : wrap(text, width)) {
            text(part, x, line);
            line += LINE;
        }
    }

    void text(String text, double x, double y) {
        raw("<text class=\"bpmn-text\" text-anchor=\"middle\"")
                .attribute("x", x)
                .attribute("y", y)
                .raw(">")
                .content(text)
                .raw("</text>");
    }

    /** Lines by estimated width: a Chinese character is as wide as the font is high. */
    static List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (int character : text.codePoints().toArray()) {
            double wide = character < 0x2E80 ? FONT * 0.56 : FONT;
            if (used + wide > width && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(character);
            used += wide;
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    static String numbers(double... values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.1f", value));
        }
        return text.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
