package io.huiyin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void the_pages_are_at_the_base_and_the_rest_above() {
        Ports ports = new Ports(8080);

        assertThat(ports.supervision()).isEqualTo(8080);
        assertThat(ports.proposal()).isEqualTo(8081);
        assertThat(ports.handling()).isEqualTo(8082);
        assertThat(ports.survey()).isEqualTo(8083);
        assertThat(ports.broker()).isEqualTo(8090);
        assertThat(ports.postgres()).isEqualTo(8093);
    }

    @Test
    void no_port_is_given_twice_and_each_has_a_name() {
        Ports ports = new Ports(18_000);

        assertThat(ports.all())
                .hasSize(8)
                .containsKeys(
                        ports.supervision(),
                        ports.proposal(),
                        ports.handling(),
                        ports.survey(),
                        ports.broker(),
                        ports.controller(),
                        ports.documents(),
                        ports.postgres());
        assertThat(ports.all().values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void the_highest_base_still_leaves_room_above() {
        assertThat(new Ports(Ports.LOWEST).all().keySet()).allMatch(port -> port >= 1024);
        assertThat(new Ports(Ports.HIGHEST).all().keySet()).allMatch(port -> port <= 65_535);
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(Ports.LOWEST - 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(Ports.HIGHEST + 1));
    }
}
