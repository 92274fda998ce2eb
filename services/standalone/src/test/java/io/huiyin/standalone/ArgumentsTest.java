package io.huiyin.standalone;

import static io.huiyin.standalone.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void options_have_values_and_flags_have_none() {
        Arguments arguments = arguments("--fresh", "--data", "somewhere", "--port-base", "9000");

        assertThat(arguments.has("fresh")).isTrue();
        assertThat(arguments.has("yes")).isFalse();
        assertThat(arguments.get("data")).contains("somewhere");
        assertThat(arguments.ports(8080)).isEqualTo(new Ports(9000));
    }

    @Test
    void what_is_left_out_has_its_default() {
        Arguments arguments = arguments();

        assertThat(arguments.get("data")).isEmpty();
        assertThat(arguments.data("data")).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(arguments.ports(8080)).isEqualTo(new Ports(8080));
    }

    @Test
    void a_data_folder_is_absolute_and_straight() {
        assertThat(arguments("--data", "a/../b").data("data"))
                .isEqualTo(Path.of("b").toAbsolutePath());
    }

    @Test
    void an_unknown_option_is_refused_and_the_known_ones_are_named() {
        assertThat(refusal(() -> arguments("--prot-base", "9000")))
                .contains("--prot-base", "--data", "--port-base", "--fresh");
        assertThat(refusal(() -> arguments("data"))).contains("data");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        assertThat(refusal(() -> arguments("--data"))).contains("--data");
    }

    @Test
    void a_port_base_is_a_number_with_room_above() {
        assertThat(refusal(() -> arguments("--port-base", "many").ports(8080))).contains("many", "整数");
        assertThat(refusal(() -> arguments("--port-base", "80").ports(8080))).contains("80", "1024", "65000");
        assertThat(refusal(() -> arguments("--port-base", "65001").ports(8080))).contains("65001");
    }

    private static Arguments arguments(String... given) {
        return new Arguments(List.of(given), Set.of("data", "port-base"), Set.of("fresh", "yes"));
    }
}
