package io.huiyin.handling.due;

import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LateMarksTest {
    @Test
    @DisplayName("A7: 30 September counts to its end")
    void the_due_day_counts_to_its_end() {
        assertThat(LateMarks.NONE.toBeSaid(REPLY_DUE, midnight(10, 1).minusSeconds(1), RULES))
                .isFalse();
        assertThat(LateMarks.NONE.toBeSaid(REPLY_DUE, midnight(10, 1), RULES)).isTrue();
    }

    @Test
    @DisplayName("R45: said at most once in seven days")
    void at_most_once_in_seven_days() {
        LateMarks once = LateMarks.NONE.saidOn(day(10, 1));

        assertThat(once.toBeSaid(REPLY_DUE, midnight(10, 8).minusSeconds(1), RULES))
                .isFalse();
        assertThat(once.toBeSaid(REPLY_DUE, midnight(10, 8), RULES)).isTrue();
    }

    @Test
    void asks_next_after_the_due_date_then_seven_days_after_the_last_mark() {
        LateMarks once = LateMarks.NONE.saidOn(day(10, 1));

        assertThat(LateMarks.NONE.next(REPLY_DUE, midnight(7, 1), RULES)).isEqualTo(midnight(10, 1));
        assertThat(once.next(REPLY_DUE, midnight(10, 1), RULES)).isEqualTo(midnight(10, 8));
        assertThat(once.next(REPLY_DUE, midnight(10, 4), RULES)).isEqualTo(midnight(10, 8));
    }

    @Test
    void the_next_ring_is_always_still_to_come() {
        LateMarks longAgo = LateMarks.NONE.saidOn(day(10, 1));

        assertThat(longAgo.next(REPLY_DUE, midnight(12, 20), RULES)).isEqualTo(midnight(12, 27));
        assertThat(LateMarks.NONE.next(REPLY_DUE, midnight(10, 1), RULES)).isEqualTo(midnight(10, 8));
    }
}
