package io.huiyin.deadline;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Office;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Satisfaction;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of numbers of the notice's year, row by row. */
class NoticeTableTest {
    private static final LocalDate NOTICE = LocalDate.parse("2023-06-14");
    private final DeadlineEngine engine = DeadlineEngine.of(PackText.NOTICE);

    @Test
    @DisplayName("R98: the notice is of Wednesday, 14 June")
    void the_pack_names_the_day_of_the_notice() {
        assertThat(engine.pack().basis().issuedOn()).isEqualTo(NOTICE);
        assertThat(NOTICE.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
    }

    @Test
    @DisplayName("R30: opinions are due on Tuesday, 15 August, 62 days after the notice")
    void opinions() {
        DueDate due = engine.opinionDue(NOTICE);
        assertThat(due.on()).isEqualTo("2023-08-15");
        assertThat(due.on().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(DAYS.between(NOTICE, due.on())).isEqualTo(62);
        assertThat(due.rule()).isEqualTo("R30");
        assertThat(due.workingDay()).isTrue();
        assertThat(due.because()).isEqualTo("2023年8月15日前（含当日）将会办意见提供给主办单位（R30）");
    }

    @Test
    @DisplayName(
            "R24, A8: replies are due on Saturday, 30 September, a holiday, 108 days after the notice, 46 after the opinions")
    void replies() {
        DueDate due = engine.replyDue(NOTICE);
        assertThat(due.on()).isEqualTo("2023-09-30");
        assertThat(due.on().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(DAYS.between(NOTICE, due.on())).isEqualTo(108);
        assertThat(DAYS.between(engine.opinionDue(NOTICE).on(), due.on())).isEqualTo(46);
        assertThat(due)
                .isEqualTo(new DueDate(
                        LocalDate.parse("2023-09-30"),
                        "R24",
                        "2023年9月30日之内答复完毕（R24），当日为法定节假日，按通知不顺延",
                        "141129-2023@1",
                        "cn@2023.1",
                        false,
                        false));
    }

    @ParameterizedTest(name = "assigned on {0}")
    @ValueSource(strings = {"2023-03-01", "2023-06-14", "2023-09-29", "2024-01-02"})
    @DisplayName("D17: the notice's dates are the same for every day of 交办")
    void the_dates_of_the_notice_do_not_depend_on_the_day_of_assignment(LocalDate assignedOn) {
        assertThat(engine.replyDue(assignedOn)).isEqualTo(engine.replyDue(NOTICE));
        assertThat(engine.opinionDue(assignedOn)).isEqualTo(engine.opinionDue(NOTICE));
    }

    @Test
    @DisplayName(
            "R87: statistics and summary are due on Tuesday, 31 October, 139 days after the notice, 31 after the replies")
    void statistics() {
        DueDate due = engine.statisticsDue();
        assertThat(due.on()).isEqualTo("2023-10-31");
        assertThat(due.on().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(DAYS.between(NOTICE, due.on())).isEqualTo(139);
        assertThat(DAYS.between(engine.replyDue(NOTICE).on(), due.on())).isEqualTo(31);
        assertThat(due.rule()).isEqualTo("R87");
    }

    @Test
    @DisplayName(
            "R26, R27: an approved date says from which it was extended; the office's day is not moved by days off")
    void an_approved_date() {
        DueDate extended = engine.extendedDue(engine.replyDue(NOTICE), LocalDate.parse("2023-12-30"));
        assertThat(extended.on()).isEqualTo("2023-12-30");
        assertThat(extended.rule()).isEqualTo("R27");
        assertThat(extended.because()).isEqualTo("原定2023年9月30日答复，经批准延期至2023年12月30日（R27）");
        assertThat(extended.workingDay()).isFalse();
        assertThat(extended.provisional()).isFalse();
    }

    @Test
    @DisplayName("R27, A6: an extension reaches Saturday, 30 December at most; 31 December is beyond it")
    void extension() {
        DueDate limit = engine.extensionLimit(engine.replyDue(NOTICE));
        assertThat(limit.on()).isEqualTo("2023-12-30");
        assertThat(limit.on().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(LocalDate.parse("2023-12-31")).isAfter(limit.on());
        assertThat(limit.because()).isEqualTo("原定2023年9月30日答复，延期最长3个月（R27），至2023年12月30日，当日为周末，按通知不顺延");
    }

    @ParameterizedTest(name = "不满意 on {0} → {1}")
    @CsvSource({
        "2023-09-30, 2023-10-30",
        "2023-10-31, 2023-11-30",
        "2023-12-31, 2024-01-31",
        "2024-01-30, 2024-02-29",
        "2023-01-29, 2023-02-28",
        "2023-11-30, 2023-12-30"
    })
    @DisplayName("R33, A5: re-handling ends on the same day next month, clamped to the month's last day")
    void rehandling(LocalDate receivedOn, LocalDate dueOn) {
        assertThat(engine.rehandlingDue(receivedOn).on()).isEqualTo(dueOn);
        assertThat(engine.rehandlingDue(receivedOn).rule()).isEqualTo("R33");
    }

    @ParameterizedTest(name = "{0}: late = {1}, {2} days")
    @CsvSource({
        "2023-09-30T23:59:00+08:00, false, 0",
        "2023-09-30T23:59:59.999999999+08:00, false, 0",
        "2023-10-01T00:00:00+08:00, true, 1",
        "2023-09-30T15:59:59Z, false, 0",
        "2023-09-30T16:00:00Z, true, 1",
        "2023-10-08T00:00:00+08:00, true, 8",
        "2023-06-14T09:00:00+08:00, false, 0"
    })
    @DisplayName(
            "R24, R45, A7: a reply at 23:59 of 30 September is on time, at 00:00 of 1 October late, in the county's zone")
    void the_edge_of_the_reply_date(OffsetDateTime now, boolean late, int days) {
        DueDate due = engine.replyDue(NOTICE);
        assertThat(engine.overdue(due, now.toInstant())).isEqualTo(late);
        assertThat(engine.daysLate(due, now.toInstant())).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0}: late = {1}")
    @CsvSource({"2023-08-15T23:59:59+08:00, false", "2023-08-16T00:00:00+08:00, true"})
    @DisplayName("R30, A7: an opinion of 15 August is on time, of 16 August late")
    void the_edge_of_the_opinion_date(OffsetDateTime now, boolean late) {
        assertThat(engine.overdue(engine.opinionDue(NOTICE), now.toInstant())).isEqualTo(late);
    }

    @Test
    @DisplayName("A7: the wait for a date ends at 00:00 of the day after, county zone")
    void wake_at() {
        assertThat(engine.wakeAt(engine.replyDue(NOTICE))).isEqualTo(Instant.parse("2023-09-30T16:00:00Z"));
        assertThat(engine.dayOf(Instant.parse("2023-09-30T15:59:59Z"))).isEqualTo("2023-09-30");
        assertThat(engine.dayOf(Instant.parse("2023-09-30T16:00:00Z"))).isEqualTo("2023-10-01");
        assertThat(engine.zone()).hasToString("Asia/Shanghai");
    }

    @Test
    @DisplayName("D1: for a suggestion assigned on 14 June the statute ends on 14 September, if hard on 14 December")
    void the_statute_beside_the_notice() {
        assertThat(engine.statutoryDue(ProposalKind.DEPUTY_SUGGESTION, NOTICE))
                .hasValueSatisfying(due -> assertThat(due.on()).isEqualTo("2023-09-14"));
        assertThat(engine.statutoryDueHard(ProposalKind.DEPUTY_SUGGESTION, NOTICE))
                .hasValueSatisfying(due -> assertThat(due.on()).isEqualTo("2023-12-14"));
        assertThat(engine.statutoryDue(ProposalKind.CPPCC_PROPOSAL, NOTICE)).isEmpty();
        assertThat(engine.statutoryDueHard(ProposalKind.CPPCC_PROPOSAL, NOTICE)).isEmpty();
    }

    @Test
    @DisplayName("D1: this year lateness is measured by the notice, though the statute ends earlier")
    void the_binding_clock() {
        DueDate notice = engine.replyDue(NOTICE);
        assertThat(engine.bindingDue(notice, engine.statutoryDue(ProposalKind.DEPUTY_SUGGESTION, NOTICE)))
                .isEqualTo(notice);
    }

    @Test
    @DisplayName(
            "R62, R142, R75, R76, R84, R50: 4 levels, 3 choices, 3 + 3 disclosure values, 3 offices, 3 contact phases")
    void counts() {
        RulePack pack = engine.pack();
        assertThat(pack.signOffChains().get(DocumentKind.REPLY)).hasSize(4);
        assertThat(pack.signOffChains().get(DocumentKind.OPINION)).hasSize(4);
        assertThat(Satisfaction.values()).hasSize(3);
        assertThat(pack.replyDisclosureWords().values()).containsExactlyInAnyOrder("主动公开", "依申请公开", "不予公开");
        assertThat(pack.opinionDisclosureWords().values()).containsExactlyInAnyOrder("同意公开", "依申请公开", "不予公开");
        assertThat(pack.filingOffices())
                .containsExactly(Office.CONGRESS_OFFICE, Office.CPPCC_OFFICE, Office.GOVERNMENT_OFFICE);
        assertThat(ContactPhase.values()).hasSize(3);
    }
}
