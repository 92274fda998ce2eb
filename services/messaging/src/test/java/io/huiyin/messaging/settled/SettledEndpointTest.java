package io.huiyin.messaging.settled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettledEndpointTest {
    private record Part(String what, long unsettled) implements Unsettled {}

    @Test
    void it_counts_by_name_and_adds_what_has_the_same_name() {
        SettledEndpoint endpoint =
                new SettledEndpoint(List.of(new Part("outbox", 2), new Part("parked", 0), new Part("outbox", 3)));

        assertThat(endpoint.settled())
                .containsEntry("outbox", 5L)
                .containsEntry("parked", 0L)
                .hasSize(2);
    }
}
