package io.huiyin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.sample.SampleEvents;
import io.huiyin.contracts.sample.Snapshots;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples: what this build writes, and what every consumer must be able to read. */
class EventSamplesTest {
    private static final Map<String, EventEnvelope> EVENTS = SampleEvents.byType();

    static Stream<String> types() {
        return EventTypes.all().stream().map(Class::getSimpleName);
    }

    @Test
    void there_is_one_sample_for_every_type_and_no_other() {
        assertThat(EVENTS.keySet()).containsExactlyInAnyOrderElementsOf(types().toList());
        if (!Snapshots.updating()) {
            assertThat(Snapshots.names("samples")).containsExactlyInAnyOrderElementsOf(types().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_written_as_its_sample_says(String type) {
        Snapshots.compare("samples", type, Snapshots.pretty(new EventCodec().write(EVENTS.get(type))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_is_read_as_the_event_it_shows(String type) {
        assertThat(new EventCodec().read(Snapshots.read("samples", type))).contains(EVENTS.get(type));
    }

    @Test
    @DisplayName("R63: text is code points, not chars: rare characters survive")
    void rare_characters_survive() {
        assertThat(new EventCodec().write(EVENTS.get("ProposalRegistered")))
                .asString(StandardCharsets.UTF_8)
                .contains("䶮", "𠮷", "㙍", "㛃", "𬭎")
                .doesNotContain("\\u");
    }

    @Test
    void the_key_is_jurisdiction_and_proposal() {
        assertThat(EVENTS.values()).allSatisfy(event -> {
            assertThat(event.key()).isEqualTo(event.jurisdiction() + ":" + event.subject());
            assertThat(event.aggregateid()).startsWith(event.key());
            assertThat(event.id()).isEqualTo(Ids.derived(event.aggregateid(), Long.toString(event.sequence())));
        });
    }
}
