package io.huiyin.handling.due;

import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.aggregate.CommandContext;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActDaysTest {
    /** Half an hour after midnight of 1 October in the county, still 30 September in UTC. */
    private final ActDays days = new ActDays(() -> Instant.parse("2023-09-30T16:30:00Z"));

    @Test
    @DisplayName("D11: an act that names no day happened today, in the county's zone")
    void today_is_the_countys_day() {
        assertThat(days.of(command(null), RULES.zone())).isEqualTo(day(10, 1));
        assertThat(days.today(RULES.zone())).isEqualTo(day(10, 1));
        assertThat(days.now()).isEqualTo("2023-09-30T16:30:00Z");
    }

    @Test
    @DisplayName("D11: an earlier day is taken as named")
    void an_earlier_day() {
        assertThat(days.of(command(day(9, 30)), RULES.zone())).isEqualTo(day(9, 30));
    }

    @Test
    @DisplayName("D11: no act happens in the future")
    void not_in_the_future() {
        refused(
                new DayRejected.DayInTheFuture(day(10, 2), day(10, 1)),
                () -> days.of(command(day(10, 2)), RULES.zone()));
    }

    private static CommandContext command(LocalDate occurredOn) {
        return new CommandContext("k", "h", of(LEAD, Post.HANDLER), "141129", occurredOn, null, null);
    }
}
