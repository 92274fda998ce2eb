package io.huiyin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.EventTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A README that says where a service listens, what it says and how it is set cannot say something else than its settings. */
class ReadmesTest {
    private static final Map<String, String> PUBLISHES = Map.of(
            "proposal-service", EventTypes.PROPOSAL_TOPIC,
            "handling-service", EventTypes.HANDLING_TOPIC,
            "survey-service", EventTypes.SURVEY_TOPIC,
            "supervision-service", EventTypes.CASE_FILE_TOPIC);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @ParameterizedTest
    @MethodSource("services")
    void names_its_topics_and_its_consumer_group(String service) {
        Map<String, String> settings = Checkout.settings(service);
        Set<String> topics = values(settings, "spring\\.cloud\\.stream\\.bindings\\..*\\.destination");
        Set<String> groups = values(settings, "spring\\.cloud\\.stream\\.bindings\\..*\\.group");
        String readme = readme(service);

        topics.add(PUBLISHES.get(service));
        assertThat(topics).allSatisfy(topic -> assertThat(readme).contains("`" + topic + "`"));
        assertThat(groups).contains(Checkout.office(service));
        assertThat(readme).contains("`" + Checkout.office(service) + "`");
    }

    @ParameterizedTest
    @MethodSource("services")
    void names_every_setting_of_its_own(String service) {
        Map<String, String> settings = Checkout.settings(service);
        String readme = readme(service);

        assertThat(settings.keySet())
                .filteredOn(key -> key.startsWith("huiyin.")
                        && !key.startsWith("huiyin.messaging.")
                        && !key.startsWith("huiyin.access."))
                .allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
        assertThat(Checkout.read("README.md")).contains(settings.get("server.port"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void names_every_event_it_says(String service) {
        String topic = PUBLISHES.get(service);
        Set<String> said = EventTypes.all().stream()
                .filter(type -> EventTypes.topic(type).equals(topic))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        String readme = readme(service);
        if (!readme.contains("HandlingEvent")) { // 23 of them; docs/events lists each
            assertThat(said).allSatisfy(type -> assertThat(readme).contains(type));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void is_one_screen(String service) {
        assertThat(readme(service).lines().count()).isBetween(15L, 80L);
    }

    @Test
    void modules_have_one_and_its_links_lead_somewhere() {
        for (String module : Set.of("clock", "movable-clock", "standalone", "system-tests", "survey-service")) {
            Path folder = Checkout.path("services/" + module);
            assertThat(LINK.matcher(readme(module)).results().map(match -> match.group(1)))
                    .as(module)
                    .allSatisfy(link -> assertThat(Files.exists(folder.resolve(link)))
                            .as(link)
                            .isTrue());
        }
    }

    static Stream<String> services() {
        return Checkout.SERVICES.stream();
    }

    private static String readme(String module) {
        return Checkout.read("services/" + module + "/README.md");
    }

    private static Set<String> values(Map<String, String> settings, String key) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().matches(key))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
