package io.huiyin.supervision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.supervision.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final LocalDate DUE = LocalDate.of(2023, 9, 30);
    private static final LocalDate NEXT = DUE.plusDays(1);

    private static Duty reply(LocalDate deliveredOn, LocalDate endedOn) {
        return new Duty(
                Duty.Subject.REPLY,
                1,
                Story.EDUCATION,
                "r",
                Story.ASSIGNED,
                Story.due(DUE, "R24"),
                Story.due(LocalDate.of(2023, 9, 16), "D1"),
                deliveredOn,
                endedOn,
                false);
    }

    private static Duty opinionLapsedOn(LocalDate day) {
        return new Duty(
                Duty.Subject.OPINION,
                1,
                Story.FINANCE,
                "a",
                Story.ASSIGNED,
                Story.due(DUE, "R30"),
                null,
                null,
                day,
                true);
    }

    @Test
    @DisplayName("A28, R30: what lapsed with 办结 is owed no longer, but how late it was by then stays on record")
    void what_lapsed_stays_late() {
        Duty late = opinionLapsedOn(DUE.plusDays(5));
        assertThat(late.open()).isFalse();
        assertThat(late.overdue(DUE.plusDays(3))).isTrue();
        assertThat(late.daysLate(DUE.plusDays(3))).isEqualTo(3);
        assertThat(late.overdue(DUE.plusDays(90))).isTrue();
        assertThat(late.daysLate(DUE.plusDays(90))).isEqualTo(5);
        assertThat(late.lapsedLate()).isTrue();
        assertThat(opinionLapsedOn(DUE).overdue(DUE.plusDays(90))).isFalse();
        assertThat(opinionLapsedOn(DUE.minusDays(20)).lapsedLate()).isFalse();
    }

    @Test
    @DisplayName("A7: the due day itself is in time")
    void the_due_day_itself_is_in_time() {
        assertThat(reply(null, null).overdue(DUE)).isFalse();
        assertThat(reply(null, null).overdue(NEXT)).isTrue();
        assertThat(reply(DUE, null).doneLate(NEXT)).isFalse();
        assertThat(reply(NEXT, null).doneLate(NEXT)).isTrue();
    }

    @Test
    @DisplayName("R45: days late count from the due day to the delivery, or to the day asked")
    void days_late() {
        assertThat(reply(null, null).daysLate(DUE.plusDays(12))).isEqualTo(12);
        assertThat(reply(DUE.plusDays(3), null).daysLate(DUE.plusDays(12))).isEqualTo(3);
        assertThat(reply(null, null).daysLate(DUE.minusDays(1))).isZero();
        assertThat(reply(null, null).daysLeft(DUE.minusDays(1))).isEqualTo(1);
        assertThat(reply(null, null).daysLeft(NEXT)).isEqualTo(-1);
    }

    @Test
    void on_a_day_before_the_delivery_it_was_still_missing() {
        Duty delivered = reply(DUE.plusDays(5), null);
        assertThat(delivered.overdue(DUE.plusDays(4))).isTrue();
        assertThat(delivered.doneLate(DUE.plusDays(4))).isFalse();
        assertThat(delivered.daysLate(DUE.plusDays(4))).isEqualTo(4);
        assertThat(delivered.overdue(DUE.plusDays(5))).isFalse();
        assertThat(delivered.doneLate(DUE.plusDays(5))).isTrue();
    }

    @Test
    @DisplayName("A12: what ended is not late from then on")
    void what_ended_is_not_late() {
        assertThat(reply(null, NEXT).overdue(NEXT)).isFalse();
        assertThat(reply(null, DUE.plusDays(5)).overdue(NEXT)).isTrue();
        assertThat(reply(null, NEXT).open()).isFalse();
    }

    @Test
    @DisplayName("D1: late by the statute though in time by the notice")
    void late_by_the_statute() {
        Duty delivered = reply(LocalDate.of(2023, 9, 25), null);
        assertThat(delivered.doneLate(NEXT)).isFalse();
        assertThat(delivered.statutorilyDoneLate(NEXT)).isTrue();
        assertThat(delivered.statutoryDaysLate(NEXT)).isEqualTo(9);
        assertThat(reply(null, null).statutorilyOverdue(LocalDate.of(2023, 9, 16)))
                .isFalse();
        assertThat(reply(null, null).statutorilyOverdue(LocalDate.of(2023, 9, 17)))
                .isTrue();
    }
}
