package io.huiyin.supervision.process;

import io.huiyin.supervision.process.BpmnDiagram.Box;
import io.huiyin.supervision.process.BpmnDiagram.Edge;
import io.huiyin.supervision.process.BpmnDiagram.Point;
import io.huiyin.supervision.process.BpmnDiagram.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A BPMN model as SVG, with the places where a case waits marked. Drawn here because bpmn-js writes inline styles, which
 * the pages' content security policy forbids; so the picture also needs no script and can be printed. Colours come from
 * the style sheet by class; a marked place also has a thick frame and the words 「在此等待」.
 */
public final class ProcessPicture {
    private static final double FONT = 13;
    private static final double LINE = 16;
    private static final double MARGIN = 24;

    private final Set<String> active;
    private final StringBuilder svg = new StringBuilder();

    private ProcessPicture(Set<String> active) {
        this.active = active;
    }

    /** The picture; empty when the file has no drawing. */
    public static Optional<String> of(String title, String bpmn, Set<String> activeIds) {
        return BpmnDiagram.read(bpmn)
                .filter(diagram -> !diagram.shapes().isEmpty())
                .map(diagram -> new ProcessPicture(activeIds).draw(title, diagram));
    }

    private String draw(String title, BpmnDiagram diagram) {
        double left = diagram.shapes().stream()
                        .mapToDouble(shape -> shape.box().x())
                        .min()
                        .orElse(0)
                - MARGIN;
        double top = diagram.shapes().stream()
                        .mapToDouble(shape -> shape.box().y())
                        .min()
                        .orElse(0)
                - MARGIN;
        double right = diagram.shapes().stream()
                        .mapToDouble(shape -> shape.box().x() + shape.box().width())
                        .max()
                        .orElse(0)
                + 2 * MARGIN;
        double bottom = diagram.shapes().stream()
                        .mapToDouble(shape -> shape.box().y() + shape.box().height())
                        .max()
                        .orElse(0)
                + 3 * MARGIN;
        svg.append("<svg class=\"bpmn\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
                .append(numbers(left, top, right - left, bottom - top))
                .append("\" width=\"")
                .append(numbers(right - left))
                .append("\"><title>")
                .append(escape(title))
                .append("</title><defs><marker id=\"bpmn-arrow\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\"")
                .append(" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">")
                .append("<path class=\"bpmn-head\" d=\"M0 0 L10 5 L0 10 z\"/></marker></defs>");
        diagram.edges().forEach(this::edge);
        diagram.shapes().forEach(this::shape);
        diagram.edges().forEach(this::edgeLabel);
        return svg.append("</svg>").toString();
    }

    private void edge(Edge edge) {
        svg.append("<polyline class=\"bpmn-edge bpmn-")
                .append(escape(edge.type()))
                .append("\" points=\"");
        edge.points().forEach(point -> svg.append(numbers(point.x(), point.y())).append(' '));
        svg.append("\" marker-end=\"url(#bpmn-arrow)\"/>");
    }

    private void edgeLabel(Edge edge) {
        if (edge.name().isEmpty()) {
            return;
        }
        Box label = edge.label();
        Point start = edge.points().get(0);
        Point next = edge.points().get(1);
        double x = label == null ? (start.x() + next.x()) / 2 : label.middleX();
        double y = label == null ? (start.y() + next.y()) / 2 - 6 : label.y() + FONT;
        lines(edge.name(), label == null ? 90 : Math.max(label.width(), 60), x, y);
    }

    private void shape(Shape shape) {
        boolean waits = active.contains(shape.id());
        svg.append("<g class=\"bpmn-")
                .append(escape(shape.type()))
                .append(waits ? " bpmn-active" : "")
                .append("\">");
        Box box = shape.box();
        if (shape.type().endsWith("Event")) {
            event(shape);
            outsideLabel(shape);
        } else if (shape.type().endsWith("Gateway")) {
            gateway(shape);
            outsideLabel(shape);
        } else {
            rectangle(box, shape.type().matches("participant|lane|textAnnotation") ? 0 : 10);
            insideLabel(shape);
        }
        if (waits) {
            text("在此等待", box.middleX(), box.y() - 6);
        }
        svg.append("</g>");
    }

    private void event(Shape shape) {
        Box box = shape.box();
        double radius = box.width() / 2;
        circle(box, radius, shape.type().equals("endEvent") ? "bpmn-shape bpmn-thick" : "bpmn-shape");
        if (shape.type().matches("intermediate.*|boundaryEvent")) {
            circle(box, radius - 3, "bpmn-line");
        }
        double x = box.middleX();
        double y = box.middleY();
        double half = radius * 0.5;
        switch (shape.definition()) {
            case "timerEventDefinition" -> {
                circle(box, half, "bpmn-line");
                path("M" + numbers(x, y - half * 0.8) + " L" + numbers(x, y) + " L" + numbers(x + half * 0.6, y));
            }
            case "messageEventDefinition" -> {
                path("M" + numbers(x - half, y - half * 0.7) + " H" + numbers(x + half) + " V" + numbers(y + half * 0.7)
                        + " H" + numbers(x - half) + " Z");
                path("M" + numbers(x - half, y - half * 0.7) + " L" + numbers(x, y) + " L"
                        + numbers(x + half, y - half * 0.7));
            }
            case "terminateEventDefinition" -> circle(box, half, "bpmn-solid");
            default -> {}
        }
    }

    private void gateway(Shape shape) {
        Box box = shape.box();
        double x = box.middleX();
        double y = box.middleY();
        svg.append("<polygon class=\"bpmn-shape\" points=\"")
                .append(numbers(x, box.y()))
                .append(' ')
                .append(numbers(box.x() + box.width(), y))
                .append(' ')
                .append(numbers(x, box.y() + box.height()))
                .append(' ')
                .append(numbers(box.x(), y))
                .append("\"/>");
        double half = box.width() / 5;
        switch (shape.type()) {
            case "parallelGateway" ->
                path("M" + numbers(x - half, y) + " H" + numbers(x + half) + " M" + numbers(x, y - half) + " V"
                        + numbers(y + half));
            case "eventBasedGateway" -> {
                circle(box, half * 1.4, "bpmn-line");
                circle(box, half, "bpmn-line");
            }
            default ->
                path("M" + numbers(x - half, y - half) + " L" + numbers(x + half, y + half) + " M"
                        + numbers(x + half, y - half) + " L" + numbers(x - half, y + half));
        }
    }

    private void rectangle(Box box, double corner) {
        svg.append("<rect class=\"bpmn-shape\" x=\"").append(numbers(box.x()));
        svg.append("\" y=\"").append(numbers(box.y()));
        svg.append("\" width=\"").append(numbers(box.width()));
        svg.append("\" height=\"").append(numbers(box.height()));
        svg.append("\" rx=\"").append(numbers(corner)).append("\"/>");
    }

    private void circle(Box box, double radius, String type) {
        svg.append("<circle class=\"").append(type).append("\" cx=\"").append(numbers(box.middleX()));
        svg.append("\" cy=\"").append(numbers(box.middleY()));
        svg.append("\" r=\"").append(numbers(radius)).append("\"/>");
    }

    private void path(String path) {
        svg.append("<path class=\"bpmn-line\" d=\"").append(path).append("\"/>");
    }

    private void insideLabel(Shape shape) {
        Box box = shape.box();
        int count = wrap(shape.name(), box.width() - 10).size();
        lines(shape.name(), box.width() - 10, box.middleX(), box.middleY() - (count - 1) * LINE / 2 + FONT / 3);
    }

    private void outsideLabel(Shape shape) {
        Box label = shape.label();
        Box box = shape.box();
        lines(
                shape.name(),
                label == null ? 90 : Math.max(label.width(), 80),
                label == null ? box.middleX() : label.middleX(),
                label == null ? box.y() + box.height() + LINE : label.y() + FONT);
    }

    private void lines(String text, double width, double x, double y) {
        double line = y;
        for (String part : wrap(text, width)) {
            text(part, x, line);
            line += LINE;
        }
    }

    private void text(String text, double x, double y) {
        svg.append("<text class=\"bpmn-text\" text-anchor=\"middle\" x=\"").append(numbers(x));
        svg.append("\" y=\"")
                .append(numbers(y))
                .append("\">")
                .append(escape(text))
                .append("</text>");
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

    private static String numbers(double... values) {
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
}
