package io.huiyin.handling.extension;

import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A reply's date moves to a later and to an earlier day, before and after it was said that it is late. */
class MovedDueTest {
    private static final DueDate LATER = RULES.extendedDue(REPLY_DUE, day(10, 31));
    private static final DueDate EARLIER = RULES.extendedDue(REPLY_DUE, day(9, 20));

    private final AnExtendedReply reply = AnExtendedReply.signed();

    @Test
    @DisplayName("R45: moved later before it was late: late from the new date")
    void later_before() {
        assertThat(moved(LATER))
                .containsExactly(
                        new DueMoved(PROPOSAL, 1, DueSubject.REPLY, "a1", REPLY_DUE, LATER, RULES.wakeAt(LATER), null));
        assertThat(reply.rings(midnight(10, 1))).isEmpty();
        assertThat(reply.reply.nextRing(midnight(10, 1))).isEqualTo(midnight(11, 1));
        assertThat(daysLate(reply.rings(midnight(11, 1)))).containsExactly(1);
    }

    @Test
    @DisplayName("R45: moved later after it was said late: not late, and on the first day after the new date said anew")
    void later_after() {
        assertThat(daysLate(reply.rings(midnight(10, 1)))).containsExactly(1);
        assertThat(daysLate(reply.rings(midnight(10, 29)))).containsExactly(29);
        moved(LATER);
        assertThat(reply.rings(midnight(10, 30))).isEmpty();
        assertThat(reply.reply.nextRing(midnight(10, 30))).isEqualTo(midnight(11, 1));
        assertThat(daysLate(reply.rings(midnight(11, 1)))).containsExactly(1);
        assertThat(reply.reply.nextRing(midnight(11, 1))).isEqualTo(midnight(11, 8));
    }

    @Test
    @DisplayName("R45: moved earlier before it was late: late from the new date, said at the ring that follows")
    void earlier_before() {
        moved(EARLIER);
        assertThat(reply.reply.nextRing(midnight(9, 10))).isEqualTo(midnight(9, 21));
        assertThat(daysLate(reply.rings(midnight(9, 25)))).containsExactly(5);
        assertThat(reply.reply.nextRing(midnight(9, 25))).isEqualTo(midnight(10, 2));
    }

    @Test
    @DisplayName(
            "R45: moved earlier after it was said late: the days count from the new date, still once in seven days")
    void earlier_after() {
        reply.rings(midnight(10, 1));
        moved(EARLIER);
        assertThat(reply.rings(midnight(10, 2))).isEmpty();
        assertThat(reply.reply.nextRing(midnight(10, 2))).isEqualTo(midnight(10, 8));
        assertThat(daysLate(reply.rings(midnight(10, 8)))).containsExactly(18);
    }

    @Test
    @DisplayName("D16: on time or not is measured by the date in force, whichever way it moved")
    void a_delivery_is_measured_again() {
        reply.delivered(day(9, 25));
        assertThat(reply.onTime()).isTrue();
        moved(EARLIER);
        assertThat(reply.onTime()).isFalse();
        moved(LATER);
        assertThat(reply.onTime()).isTrue();
        assertThat(reply.rings(midnight(11, 1))).isEmpty();
        assertThat(moved(LATER)).as("it is there already").isEmpty();
    }

    private List<HandlingEvent> moved(DueDate to) {
        return reply.keep(reply.reply.extensions().moveDue(to));
    }

    private static List<Integer> daysLate(List<HandlingEvent> said) {
        return said.stream()
                .map(ReplyOverdue.class::cast)
                .map(ReplyOverdue::daysLate)
                .toList();
    }
}
