package io.huiyin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant START = Instant.parse("2023-06-14T01:00:00Z");

    @Test
    void time_ordered_ids_sort_as_they_were_made() {
        List<String> ids = IntStream.range(0, 500)
                .mapToObj(millis -> Ids.timeOrdered(START.plusMillis(millis)))
                .toList();

        assertThat(ids).isSorted();
        assertThat(Ids.timeOrdered(Instant.parse("1999-12-31T16:00:00Z"))).isLessThan(ids.get(0));
        assertThat(Ids.timeOrdered(Instant.parse("2123-06-14T00:00:00Z"))).isGreaterThan(ids.get(499));
    }

    @Test
    void time_ordered_ids_are_uuids_of_version_7_that_tell_their_millisecond() {
        UUID id = UUID.fromString(Ids.timeOrdered(START.plusMillis(123)));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(START.plusMillis(123).toEpochMilli());
    }

    @Test
    void ids_of_one_moment_differ() {
        Set<String> ids =
                Stream.generate(() -> Ids.timeOrdered(START)).limit(10_000).collect(Collectors.toSet());

        assertThat(ids).hasSize(10_000);
    }

    @Test
    void derived_ids_are_uuids_of_version_5_and_never_change() {
        UUID id = UUID.fromString(Ids.derived("141129:2023", "1"));

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).hasToString("%s", Ids.derived("141129:2023", "1"));
        // stored documents and sent events are found again by these: they may never become others
        assertThat(id).hasToString("%s", "35c7ff3c-77ed-54bd-83fe-e4acab149705");
        assertThat(Ids.derived("𠮷", "䶮")).isEqualTo("1a7f9e6a-492c-5841-bdee-3348e44f6526");
    }

    @Test
    void other_parts_give_another_derived_id() {
        assertThat(Set.of(
                        Ids.derived("a", "b"),
                        Ids.derived("b", "a"),
                        Ids.derived("ab"),
                        Ids.derived("a", "b", ""),
                        Ids.derived("a"),
                        Ids.derived("")))
                .hasSize(6);
    }

    @Test
    void aggregate_ids_begin_with_jurisdiction_and_proposal() {
        assertThat(Ids.of("141129", "p", "x", "1")).isEqualTo("141129:p:x:1");
        assertThat(Ids.reply("141129", "p", 2)).isEqualTo("141129:p:reply:2");
        assertThat(Ids.survey("141129", "p", 1)).isEqualTo("141129:p:survey:1");
        assertThat(Ids.handling("141129", "p")).isEqualTo("141129:p:handling");
        assertThat(Ids.assignment("141129", "p", "a")).isEqualTo("141129:p:assignment:a");
        assertThat(Ids.opinion("141129", "p", "a")).isEqualTo("141129:p:opinion:a");
        assertThat(Ids.jurisdiction("141129:p:reply:1")).isEqualTo("141129");
        assertThat(Ids.proposalId("141129:p:reply:1")).isEqualTo("p");
    }

    @Test
    void what_is_no_id_is_refused() {
        assertThatThrownBy(() -> Ids.proposalId("141129")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ids.proposalId("141129:")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ids.jurisdiction(":p")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ids.jurisdiction("")).isInstanceOf(IllegalArgumentException.class);
    }
}
