package io.huiyin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service starts alone from one jar: one main class, one settings file of its own name, nothing that is not shipped. */
class ExecutableJarsTest {
    private static final Pattern MAIN = Pattern.compile("public static void main\\(String");

    @ParameterizedTest
    @MethodSource("services")
    void one_main_class_names_the_services_own_settings(String service) {
        List<Path> mains = Checkout.files(
                "services/" + service + "/src/main/java",
                file -> MAIN.matcher(Checkout.read(file)).find());
        String office = Checkout.office(service);
        String expected = "io/huiyin/" + office + "/" + Character.toUpperCase(office.charAt(0)) + office.substring(1)
                + "ServiceApplication.java";

        assertThat(mains).hasSize(1);
        assertThat(mains.get(0).toString().replace('\\', '/')).endsWith(expected);
        assertThat(Checkout.read(mains.get(0)))
                .contains("spring.config.name=" + service, "public static SpringApplicationBuilder builder()");
    }

    @ParameterizedTest
    @MethodSource("services")
    void its_settings_say_who_it_is_and_where_it_keeps_its_things(String service) {
        Map<String, String> settings = Checkout.settings(service);

        assertThat(settings)
                .containsEntry("spring.config.import", "classpath:huiyin-messaging.yml")
                .containsEntry("spring.application.name", service)
                .containsEntry("huiyin.messaging.service", service)
                .containsEntry("spring.data.mongodb.database", Checkout.office(service))
                .containsEntry("huiyin.access.secret-file", "${HUIYIN_ACCESS_SECRET:./data/access.secret}")
                .containsKey("server.port");
        assertThat(Checkout.path("services/" + service + "/src/main/resources/application.yml"))
                .as("all services share one class path in standalone")
                .doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("services")
    void it_is_packed_under_a_classifier_without_the_things_of_tests(String service) {
        String pom = Checkout.read("services/" + service + "/pom.xml");

        assertThat(pom).contains("<artifactId>spring-boot-maven-plugin</artifactId>");
        assertThat(pom).doesNotContain("movable-clock", "system-tests", "<artifactId>standalone");
        assertThat(pom.replaceAll("(?s)<dependency>(?:(?!</dependency>).)*<scope>test</scope>\\s*</dependency>", ""))
                .doesNotContain("embedded-store");
        assertThat(Checkout.read("pom.xml"))
                .containsPattern("(?s)spring-boot-maven-plugin</artifactId>\\s*<configuration>\\s*"
                        + "<classifier>exec</classifier>");
    }

    @ParameterizedTest
    @MethodSource("services")
    void what_it_has_on_its_class_path_only_in_standalone_is_excluded_by_name(String service) {
        List<String> excluded = Checkout.settings(service).entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("spring.autoconfigure.exclude["))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(excluded)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(
                                getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
                        .as(name)
                        .isNotNull());
        if (!service.equals("handling-service")) {
            assertThat(excluded)
                    .contains(
                            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
                            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void ports_and_databases_are_nobody_elses(String service) {
        Map<String, String> mine = Checkout.settings(service);
        assertThat(services().filter(other -> !other.equals(service)).map(Checkout::settings))
                .allSatisfy(theirs -> assertThat(theirs.get("server.port")).isNotEqualTo(mine.get("server.port")));
    }

    static Stream<String> services() {
        return Checkout.SERVICES.stream();
    }
}
