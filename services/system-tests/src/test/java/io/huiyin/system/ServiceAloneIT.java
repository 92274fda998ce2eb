package io.huiyin.system;

import static io.huiyin.embedded.EmbeddedPostgresServer.BINARIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.standalone.Huiyin;
import io.huiyin.standalone.Ports;
import io.huiyin.structure.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each service on its own class path is the same as on the one all of them share in standalone: the same beans, the same
 * endpoints. What a neighbour's library switched on there would be missing here. The standalone system runs as it is
 * shipped; the service alone joins its stores as a second node.
 */
class ServiceAloneIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Ports PORTS = new Ports(18_480);
    private static final int FIRST_PORT_ALONE = 18_520;
    private static final String VERSION = "0.1.0-SNAPSHOT";
    /** Lets the beans be seen behind a path that may be asked for; no service shows them otherwise. */
    private static final List<String> BEANS_SHOWN = List.of(
            "management.endpoints.web.exposure.include=health,info,prometheus,settled,beans",
            "management.endpoints.web.path-mapping.beans=info/beans");

    /** A binder's beans begin with the hash code of its context. */
    private static final Pattern BINDER = Pattern.compile("^kafka-?\\d+\\.");
    /** The embedded document store brings Netty along; all this does is to pass on a setting for finding its leaks. */
    private static final Pattern HARMLESS = Pattern.compile(".*netty.*", Pattern.CASE_INSENSITIVE);

    @TempDir
    static Path folder;

    private static OwnProcess standalone;
    private static final Map<String, Alone> ALONE = new TreeMap<>();

    private record Alone(OwnProcess process, int port) {}

    @BeforeAll
    static void start_all() throws IOException {
        Path built = Checkout.path("services/standalone/target");
        Path jar = built.resolve("standalone-" + VERSION + ".jar");
        assertThat(jar).as("mvn -pl services/system-tests -am verify builds it").exists();
        List<String> program = new ArrayList<>();
        BEANS_SHOWN.forEach(setting -> program.add("-D" + setting));
        program.add("-D" + BINARIES + "="
                + System.getProperty(BINARIES, folder.resolve("binaries").toString()));
        program.addAll(List.of(
                "-cp",
                jar + File.pathSeparator + built.resolve("lib") + File.separator + "*",
                Huiyin.class.getName(),
                "up",
                "--data",
                folder.resolve("data").toString(),
                "--port-base",
                Integer.toString(PORTS.base())));
        standalone = OwnProcess.start(folder.resolve("standalone"), "1g", program);
        standalone.awaitUp(PORTS.supervision()); // the last to start
        for (String service : Checkout.SERVICES) {
            int port = FIRST_PORT_ALONE + ALONE.size();
            ALONE.put(
                    service,
                    new Alone(OwnProcess.start(folder.resolve(service), "512m", program(service, port)), port));
        }
    }

    @AfterAll
    static void stop_all() {
        ALONE.values().forEach(alone -> alone.process().close());
        if (standalone != null) {
            standalone.close();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void alone_it_is_the_same_as_beside_the_others(String service) throws IOException {
        Seen beside = Seen.at(portInStandalone(service));
        Alone own = Objects.requireNonNull(ALONE.get(service));
        own.process().awaitUp(own.port());
        Seen alone = Seen.at(own.port());

        assertThat(alone.beans()).hasSizeGreaterThan(100);
        assertThat(without(alone.beans(), beside.beans()))
                .as("beans only alone")
                .isEmpty();
        assertThat(without(beside.beans(), alone.beans()))
                .as("beans only beside the others")
                .allMatch(bean -> HARMLESS.matcher(bean).matches());
        assertThat(alone.interfaces().path("paths")).isNotEmpty();
        assertThat(beside.interfaces()).isEqualTo(alone.interfaces());
    }

    private static List<String> program(String service, int port) {
        Path jar = Checkout.path("services/" + service + "/target/" + service + "-" + VERSION + "-exec.jar");
        assertThat(jar).as("mvn -pl services/system-tests -am verify builds it").exists();
        Path data = folder.resolve(service);
        List<String> program = new ArrayList<>(List.of("-jar", jar.toString()));
        Stream.concat(
                        BEANS_SHOWN.stream(),
                        Stream.of(
                                "server.port=" + port,
                                "huiyin.kafka.bootstrap-servers=127.0.0.1:" + PORTS.broker(),
                                "huiyin.mongodb.uri=mongodb://127.0.0.1:" + PORTS.documents(),
                                "huiyin.jdbc.url=jdbc:postgresql://127.0.0.1:" + PORTS.postgres() + "/handling",
                                "huiyin.handling.url=http://127.0.0.1:" + PORTS.handling(),
                                "huiyin.access.secret-file=" + data.resolve("access.secret"),
                                "huiyin.survey.link-secret-file=" + data.resolve("survey-links.secret"),
                                "huiyin.supervision.index-dir=" + data.resolve("index")))
                .forEach(setting -> program.add("--" + setting));
        return program;
    }

    private static int portInStandalone(String service) {
        return switch (service) {
            case "proposal-service" -> PORTS.proposal();
            case "handling-service" -> PORTS.handling();
            case "survey-service" -> PORTS.survey();
            default -> PORTS.supervision();
        };
    }

    static Stream<String> services() {
        return Checkout.SERVICES.stream();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
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
            JSON.readTree(OwnProcess.get(port, "/actuator/info/beans"))
                    .path("contexts")
                    .forEach(context -> context.path("beans")
                            .fieldNames()
                            .forEachRemaining(
                                    bean -> beans.add(BINDER.matcher(bean).replaceFirst("kafka."))));
            ObjectNode interfaces = (ObjectNode) JSON.readTree(OwnProcess.get(port, "/v3/api-docs"));
            interfaces.remove("servers");
            return new Seen(beans, interfaces);
        }
    }
}
