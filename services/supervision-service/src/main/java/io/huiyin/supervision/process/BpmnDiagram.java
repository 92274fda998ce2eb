package io.huiyin.supervision.process;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The drawing of a BPMN model as its file holds it: shapes and edges in document order. */
record BpmnDiagram(List<Shape> shapes, List<Edge> edges) {
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DD = "http://www.omg.org/spec/DD/20100524/DI";
    private static final Set<String> DEFINITIONS = Set.of(
            "messageEventDefinition",
            "timerEventDefinition",
            "terminateEventDefinition",
            "errorEventDefinition",
            "signalEventDefinition");

    record Box(double x, double y, double width, double height) {
        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }
    }

    record Point(double x, double y) {}

    /** @param type local name of the BPMN element; {@code definition} of its event, empty for none */
    record Shape(
            String id,
            String type,
            String name,
            String definition,
            Box box,
            @Nullable Box label) {}

    record Edge(
            String id,
            String type,
            String name,
            List<Point> points,
            @Nullable Box label) {}

    /** The smallest box around all shapes, their labels and the lines between them. */
    Box extent() {
        List<Point> corners = new ArrayList<>();
        for (Shape shape : shapes) {
            corners.addAll(corners(shape.box()));
            corners.addAll(corners(shape.label() == null ? shape.box() : shape.label()));
        }
        edges.forEach(edge -> corners.addAll(edge.points()));
        DoubleSummaryStatistics x = corners.stream().mapToDouble(Point::x).summaryStatistics();
        DoubleSummaryStatistics y = corners.stream().mapToDouble(Point::y).summaryStatistics();
        return new Box(x.getMin(), y.getMin(), x.getMax() - x.getMin(), y.getMax() - y.getMin());
    }

    private static List<Point> corners(Box box) {
        return List.of(new Point(box.x(), box.y()), new Point(box.x() + box.width(), box.y() + box.height()));
    }

    /** Reads a model; empty when it is no XML. */
    static Optional<BpmnDiagram> read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null); // no lines on the standard error stream
            Document document = parser.parse(new InputSource(new StringReader(xml)));
            return Optional.of(read(document));
        } catch (SAXException | IOException noModel) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BpmnDiagram read(Document document) {
        Map<String, Element> elements = new HashMap<>();
        elements(document.getElementsByTagNameNS("*", "*")).forEach(element -> {
            if (element.hasAttribute("id")) {
                elements.put(element.getAttribute("id"), element);
            }
        });
        List<Shape> shapes = new ArrayList<>();
        elements(document.getElementsByTagNameNS(DI, "BPMNShape")).forEach(drawn -> {
            Element element = elements.get(drawn.getAttribute("bpmnElement"));
            Box box = box(drawn);
            if (element != null && box != null) {
                shapes.add(new Shape(
                        element.getAttribute("id"),
                        element.getLocalName(),
                        name(element),
                        definition(element),
                        box,
                        label(drawn)));
            }
        });
        List<Edge> edges = new ArrayList<>();
        elements(document.getElementsByTagNameNS(DI, "BPMNEdge")).forEach(drawn -> {
            Element element = elements.get(drawn.getAttribute("bpmnElement"));
            List<Point> points = elements(drawn.getElementsByTagNameNS(DD, "waypoint")).stream()
                    .map(point -> new Point(number(point, "x"), number(point, "y")))
                    .toList();
            if (element != null && points.size() > 1) {
                edges.add(new Edge(
                        element.getAttribute("id"), element.getLocalName(), name(element), points, label(drawn)));
            }
        });
        return new BpmnDiagram(List.copyOf(shapes), List.copyOf(edges));
    }

    private static String name(Element element) {
        if (element.getLocalName().equals("textAnnotation")) {
            return element.getTextContent().strip();
        }
        return element.getAttribute("name").strip();
    }

    private static String definition(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getLocalName() != null && DEFINITIONS.contains(child.getLocalName())) {
                return child.getLocalName();
            }
        }
        return "";
    }

    private static @Nullable Box label(Element drawn) {
        List<Element> labels = elements(drawn.getElementsByTagNameNS(DI, "BPMNLabel"));
        return labels.isEmpty() ? null : box(labels.get(0));
    }

    private static @Nullable Box box(Element drawn) {
        for (Node child = drawn.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element bounds && DC.equals(bounds.getNamespaceURI())) {
                return new Box(
                        number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
            }
        }
        return null;
    }

    private static double number(Element element, String attribute) {
        try {
            return Double.parseDouble(element.getAttribute(attribute));
        } catch (NumberFormatException missing) {
            return 0;
        }
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
