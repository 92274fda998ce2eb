package io.huiyin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.embedded.TestStores;
import io.huiyin.handling.HandlingServiceApplication;
import io.huiyin.proposal.ProposalServiceApplication;
import io.huiyin.standalone.Topics;
import io.huiyin.supervision.SupervisionServiceApplication;
import io.huiyin.survey.SurveyServiceApplication;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Each service on its own class path is the same as on the class path all of them share in standalone: the same beans, the
 * same endpoints. What a neighbour's library switches on there would be missing here, and the other way round.
 */
class AloneIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Behind a path that may be asked for; no service shows its beans otherwise. */
    private static final String BEANS = "/actuator/info/beans";

    @TempDir
    Path folder;

    @BeforeAll
    static void topics() {
        TestStores.shared().createTopics(Topics.domain().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("services")
    void alone_it_is_the_same_as_beside_the_others(String service, SpringApplicationBuilder beside) throws IOException {
        Seen alone;
        try (ServiceAlone process = ServiceAlone.start(service, folder, settings(service))) {
            alone = Seen.at(process.port());
        }
        Seen together;
        List<String> settings = new ArrayList<>(settings(service));
        settings.add("--server.port=0");
        try (ConfigurableApplicationContext context =
                beside.registerShutdownHook(false).run(settings.toArray(String[]::new))) {
            together = Seen.at(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        }

        assertThat(alone.beans()).hasSizeGreaterThan(100);
        assertThat(together.beans()).containsExactlyInAnyOrderElementsOf(alone.beans());
        assertThat(alone.interfaces().path("paths")).isNotEmpty();
        assertThat(together.interfaces()).isEqualTo(alone.interfaces());
    }

    private List<String> settings(String service) {
        TestStores stores = TestStores.shared();
        return List.of(
                "--huiyin.kafka.bootstrap-servers=" + stores.bootstrapServers(),
                "--huiyin.mongodb.uri=" + stores.mongoUri("alone"),
                "--spring.data.mongodb.database=alone-" + service,
                "--huiyin.jdbc.url=" + (service.equals("handling-service") ? stores.postgresUrl() : ""),
                "--huiyin.jdbc.username=" + (service.equals("handling-service") ? stores.postgresUser() : ""),
                "--huiyin.access.secret-file=" + folder.resolve("access.secret"),
                "--huiyin.survey.link-secret-file=" + folder.resolve("survey-links.secret"),
                "--huiyin.supervision.index-dir=" + folder.resolve("index"),
                "--management.endpoints.web.exposure.include=health,info,prometheus,settled,beans",
                "--management.endpoints.web.path-mapping.beans=info/beans");
    }

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("proposal-service", ProposalServiceApplication.builder()),
                Arguments.of("handling-service", HandlingServiceApplication.builder()),
                Arguments.of("survey-service", SurveyServiceApplication.builder()),
                Arguments.of("supervision-service", SupervisionServiceApplication.builder()));
    }

    /**
     * What one can see of a running service.
     *
     * @param beans names of all beans but those of the framework's inner works
     * @param interfaces the description of its endpoints, without the address it was asked at
     */
    private record Seen(Set<String> beans, JsonNode interfaces) {
        static Seen at(int port) throws IOException {
            Set<String> beans = new TreeSet<>();
            json(port, BEANS)
                    .path("contexts")
                    .forEach(context -> context.path("beans").fieldNames().forEachRemaining(beans::add));
            ObjectNode interfaces = (ObjectNode) json(port, "/v3/api-docs");
            interfaces.remove("servers");
            return new Seen(beans, interfaces);
        }

        private static JsonNode json(int port, String path) throws IOException {
            HttpResponse<String> answer = ServiceAlone.get(port, path);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }
}
