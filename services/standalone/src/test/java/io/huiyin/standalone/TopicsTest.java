package io.huiyin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Path LIST = Path.of(System.getProperty("huiyin.root", "../.."), "infra/kafka/topics.txt");

    @Test
    void a_broker_of_its_own_gets_the_same_topics() throws IOException {
        Map<String, List<String>> listed = Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .collect(Collectors.groupingBy(
                        words -> words[1], Collectors.mapping(words -> words[0], Collectors.toList())));

        assertThat(listed).containsOnlyKeys("domain", "compacted");
        assertThat(listed.get("domain")).containsExactlyInAnyOrderElementsOf(Topics.domain());
        assertThat(listed.get("compacted")).containsExactlyInAnyOrderElementsOf(Topics.compacted());
    }

    @Test
    void every_line_is_a_name_and_a_kind() throws IOException {
        assertThat(Files.readAllLines(LIST)).allMatch(line -> line.matches("(#.*|[A-Za-z.-]+ (domain|compacted))?"));
    }

    @Test
    void no_topic_twice_and_dead_letters_for_every_group() {
        assertThat(Topics.domain())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Topics.compacted())
                .contains(
                        "proposal.events",
                        "handling.events",
                        "survey.events",
                        "handling.events.handling-process.dlq",
                        "survey.events.supervision.dlq");
    }
}
