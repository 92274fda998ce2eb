package io.huiyin.supervision.process;

import io.huiyin.supervision.process.BpmnDiagram.Box;
import io.huiyin.supervision.process.BpmnDiagram.Edge;
import io.huiyin.supervision.process.BpmnDiagram.Point;
import io.huiyin.supervision.process.BpmnDiagram.Shape;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * A BPMN model as SVG, with the places where a case waits marked. Drawn here because bpmn-js writes inline styles, which
 * the pages' content security policy forbids; so the picture also needs no script and can be printed. Colours come from
 * the style sheet by class; a marked place also has a thick frame and a ▶.
 */
public final class ProcessPicture {
    private static final double MARGIN = 24;

    private final Set<String> active;
    private final String arrow;
    private final Svg svg = new Svg();

    private ProcessPicture(String process, Set<String> active) {
        this.active = active;
        this.arrow = "arrow-" + process.replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** The picture; empty when the file has no drawing. */
    public static Optional<String> of(String process, String bpmn, Set<String> activeIds) {
        return BpmnDiagram.read(bpmn)
                .filter(diagram -> !diagram.shapes().isEmpty())
                .map(diagram -> new ProcessPicture(process, activeIds).draw("流程图 " + process, diagram));
    }

    private String draw(String title, BpmnDiagram diagram) {
        Box whole = diagram.extent();
        double left = whole.x() - MARGIN;
        double top = whole.y() - MARGIN;
        double right = whole.x() + whole.width() + 2 * MARGIN;
        double bottom = whole.y() + whole.height() + 2 * MARGIN;
        svg.raw("<svg class=\"bpmn\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\"")
                .attribute("viewBox", left, top, right - left, bottom - top)
                .attribute("width", right - left)
                .raw("><title>")
                .content(title)
                .raw("</title><defs><marker")
                .attribute("id", arrow)
                .raw(" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\"")
                .raw(" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">")
                .raw("<path class=\"bpmn-head\" d=\"M0 0 L10 5 L0 10 z\"/></marker></defs>");
        diagram.edges().forEach(this::edge);
        diagram.shapes().forEach(this::shape);
        diagram.edges().forEach(this::edgeLabel);
        return svg.raw("</svg>").toString();
    }

    private void edge(Edge edge) {
        double[] points = edge.points().stream()
                .flatMapToDouble(point -> DoubleStream.of(point.x(), point.y()))
                .toArray();
        svg.raw("<polyline")
                .attribute("marker-end", "url(#" + arrow + ")")
                .attribute("class", "bpmn-edge bpmn-" + edge.type())
                .attribute("points", points)
                .raw("/>");
    }

    private void edgeLabel(Edge edge) {
        if (edge.name().isEmpty()) {
            return;
        }
        Box label = edge.label();
        Point start = edge.points().get(0);
        Point next = edge.points().get(1);
        double x = label == null ? (start.x() + next.x()) / 2 : label.middleX();
        double y = label == null ? (start.y() + next.y()) / 2 - 6 : label.y() + Svg.FONT;
        svg.lines(edge.name(), label == null ? 90 : Math.max(label.width(), 60), x, y);
    }

    private void shape(Shape shape) {
        boolean waits = active.contains(shape.id());
        String label = waits ? "▶ " + shape.name() : shape.name();
        svg.raw("<g")
                .attribute("class", "bpmn-" + shape.type() + (waits ? " bpmn-active" : ""))
                .raw(">");
        Box box = shape.box();
        if (shape.type().endsWith("Event")) {
            event(shape);
            outsideLabel(shape, label);
        } else if (shape.type().endsWith("Gateway")) {
            gateway(shape);
            outsideLabel(shape, label);
        } else {
            svg.rectangle(box, shape.type().matches("participant|lane|textAnnotation") ? 0 : 10);
            insideLabel(box, label);
        }
        svg.raw("</g>");
    }

    private void event(Shape shape) {
        Box box = shape.box();
        double radius = box.width() / 2;
        svg.circle(box, radius, shape.type().equals("endEvent") ? "bpmn-shape bpmn-thick" : "bpmn-shape");
        if (shape.type().matches("intermediate.*|boundaryEvent")) {
            svg.circle(box, radius - 3, "bpmn-line");
        }
        double x = box.middleX();
        double y = box.middleY();
        double half = radius * 0.5;
        switch (shape.definition()) {
            case "timerEventDefinition" -> {
                svg.circle(box, half, "bpmn-line");
                svg.path("M" + Svg.numbers(x, y - half * 0.8) + " L" + Svg.numbers(x, y) + " L"
                        + Svg.numbers(x + half * 0.6, y));
            }
            case "messageEventDefinition" -> {
                svg.path("M" + Svg.numbers(x - half, y - half * 0.7) + " H" + Svg.numbers(x + half) + " V"
                        + Svg.numbers(y + half * 0.7) + " H" + Svg.numbers(x - half) + " Z");
                svg.path("M" + Svg.numbers(x - half, y - half * 0.7) + " L" + Svg.numbers(x, y) + " L"
                        + Svg.numbers(x + half, y - half * 0.7));
            }
            case "terminateEventDefinition" -> svg.circle(box, half, "bpmn-solid");
            default -> {}
        }
    }

    private void gateway(Shape shape) {
        Box box = shape.box();
        double x = box.middleX();
        double y = box.middleY();
        svg.raw("<polygon class=\"bpmn-shape\"")
                .attribute("points", x, box.y(), box.x() + box.width(), y, x, box.y() + box.height(), box.x(), y)
                .raw("/>");
        double half = box.width() / 5;
        switch (shape.type()) {
            case "parallelGateway" ->
                svg.path("M" + Svg.numbers(x - half, y) + " H" + Svg.numbers(x + half) + " M" + Svg.numbers(x, y - half)
                        + " V" + Svg.numbers(y + half));
            case "eventBasedGateway" -> {
                svg.circle(box, half * 1.4, "bpmn-line");
                svg.circle(box, half, "bpmn-line");
            }
            default ->
                svg.path("M" + Svg.numbers(x - half, y - half) + " L" + Svg.numbers(x + half, y + half) + " M"
                        + Svg.numbers(x + half, y - half) + " L" + Svg.numbers(x - half, y + half));
        }
    }

    private void insideLabel(Box box, String label) {
        int count = Svg.wrap(label, box.width() - 10).size();
        double first = box.middleY() - (count - 1) * Svg.LINE / 2 + Svg.FONT / 3;
        svg.lines(label, box.width() - 10, box.middleX(), first);
    }

    private void outsideLabel(Shape shape, String label) {
        Box place = shape.label();
        Box box = shape.box();
        svg.lines(
                label,
                place == null ? 90 : Math.max(place.width(), 90),
                place == null ? box.middleX() : place.middleX(),
                place == null ? box.y() + box.height() + Svg.LINE : place.y() + Svg.FONT);
    }
}
