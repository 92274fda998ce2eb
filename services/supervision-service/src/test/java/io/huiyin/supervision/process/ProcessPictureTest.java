package io.huiyin.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ProcessPictureTest {
    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../bpmn/handling-service"))) {
            List<Path> models =
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList();
            assertThat(models).isNotEmpty();
            return models.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_model_is_drawn_whole(Path model) throws Exception {
        String xml = Files.readString(model);
        BpmnDiagram diagram = BpmnDiagram.read(xml).orElseThrow();
        assertThat(diagram.shapes()).isNotEmpty();
        String waiting = diagram.shapes().get(1).id();
        String svg = ProcessPicture.of(model.getFileName().toString(), xml, Set.of(waiting))
                .orElseThrow();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg.split("<g ", -1)).hasSize(diagram.shapes().size() + 1);
        assertThat(svg.split("<polyline", -1)).hasSize(diagram.edges().size() + 1);
        assertThat(svg).containsOnlyOnce("bpmn-active").containsOnlyOnce("▶").doesNotContain("style=", "<script");
    }

    @Test
    void names_cannot_break_out_of_the_picture() {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
                  <process id="p"><serviceTask id="a" name="&lt;script&gt;&quot;x"/></process>
                  <di:BPMNDiagram><di:BPMNPlane bpmnElement="p">
                    <di:BPMNShape bpmnElement="a"><dc:Bounds x="1" y="2" width="100" height="80"/></di:BPMNShape>
                  </di:BPMNPlane></di:BPMNDiagram>
                </definitions>
                """;
        assertThat(ProcessPicture.of("\"><b>", model, Set.of()).orElseThrow())
                .contains("&lt;script&gt;&quot;x")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void what_is_no_model_is_no_picture() {
        assertThat(ProcessPicture.of("x", "nonsense", Set.of())).isEmpty();
        assertThat(ProcessPicture.of("x", "<a/>", Set.of())).isEmpty();
        assertThat(ProcessPicture.of(
                        "x", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", Set.of()))
                .isEmpty();
    }

    @Test
    void a_chinese_line_is_as_wide_as_its_characters() {
        assertThat(Svg.wrap("核对签收期限", 90)).containsExactly("核对签收期限");
        assertThat(Svg.wrap("核对签收期限是否已过", 90)).containsExactly("核对签收期限", "是否已过");
        assertThat(Svg.wrap("𠮷𠮷𠮷", 26)).containsExactly("𠮷𠮷", "𠮷");
        assertThat(Svg.wrap("", 90)).isEmpty();
    }
}
