package io.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.ProposalKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineEngineTest {
    private static final LocalDate JUNE_14 = LocalDate.parse("2023-06-14");
    private final DeadlineEngine engine = DeadlineEngine.of(PackText.NOTICE);

    @Test
    @DisplayName("A12: receipt within 3 working days, return within 7, both marked as not from the notice")
    void receipt_and_return() {
        assertThat(engine.receiptDue(JUNE_14).on()).isEqualTo("2023-06-19");
        assertThat(engine.receiptDue(JUNE_14).because()).isEqualTo("2023年6月14日交办，3个工作日内签收（A12，非通知规定），至2023年6月19日");
        assertThat(engine.returnWindowEnds(JUNE_14).on()).isEqualTo("2023-06-26");
        assertThat(engine.returnWindowEnds(JUNE_14).because())
                .isEqualTo("2023年6月14日交办，7个工作日内可退办（A12，非通知规定），其间端午节放假、6月25日调休上班，至2023年6月26日");
    }

    @Test
    @DisplayName("D4: a silent submitter is reminded after 7 working days, the survey closed after 20")
    void survey() {
        LocalDate openedOn = LocalDate.parse("2023-09-20");
        assertThat(engine.surveyRemind(openedOn).on()).isEqualTo("2023-10-07");
        assertThat(engine.surveySilence(openedOn).on()).isEqualTo("2023-10-24");
        assertThat(engine.surveySilence(openedOn).rule()).isEqualTo("D4");
    }

    @Test
    @DisplayName("D5, D16, D6: redo an opinion in 5 working days, decide an extension in 5, publish in 20")
    void other_working_day_terms() {
        LocalDate day = LocalDate.parse("2023-09-27");
        assertThat(engine.opinionRedo(day).on()).isEqualTo("2023-10-10");
        assertThat(engine.extensionDecision(day).on()).isEqualTo("2023-10-10");
        assertThat(engine.publicationDue(day).on()).isEqualTo("2023-10-31");
    }

    @ParameterizedTest(name = "joined on {0}, due on {1}")
    @CsvSource({
        "2023-07-03, 2023-08-15",
        "2023-08-01, 2023-08-15",
        "2023-08-02, 2023-08-16",
        "2023-08-16, 2023-08-30",
        "2023-09-20, 2023-10-10"
    })
    @DisplayName(
            "R30: who joins late has ten working days for the opinion, never a day already past, never less than the others")
    void the_opinion_of_who_joins_late(LocalDate joinedOn, LocalDate dueOn) {
        DueDate due = engine.opinionDueOnJoining(engine.opinionDue(JUNE_14), joinedOn);
        assertThat(due.on()).isEqualTo(dueOn).isAfter(joinedOn);
        assertThat(due.rule()).isEqualTo("R30");
    }

    @Test
    @DisplayName("R30: the late date explains itself")
    void the_late_opinion_explains_itself() {
        assertThat(engine.opinionDueOnJoining(engine.opinionDue(JUNE_14), LocalDate.parse("2023-08-16"))
                        .because())
                .isEqualTo("2023年8月16日增加为会办单位，10个工作日内将会办意见提供给主办单位（R30，非通知规定），至2023年8月30日");
    }

    @Test
    @DisplayName("A5, R33: the panel decides in 10 working days, a further round has one month from its decision")
    void panel() {
        DueDate decision = engine.panelDecision(LocalDate.parse("2023-09-20"));
        assertThat(decision.on()).isEqualTo("2023-10-10");
        assertThat(decision.rule()).isEqualTo("A5");
        DueDate further = engine.furtherRoundDue(LocalDate.parse("2023-10-31"));
        assertThat(further.on()).isEqualTo("2023-11-30");
        assertThat(further.because()).startsWith("2023年10月31日会商决定再办一轮，1个月内重新办理并答复（R33");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"KEEP, 2023-09-30, 不顺延", "NEXT, 2023-10-07, 顺延至2023年10月7日", "PREVIOUS, 2023-09-28, 提前至2023年9月28日"})
    @DisplayName("A8: what becomes of a date on a holiday is the pack's choice")
    void a_date_on_a_holiday(String policy, LocalDate on, String words) {
        DueDate due = engine(
                        "replyDue",
                        "{'type':'date','date':'2023-09-30','words':'{date}之内','onNonWorkingDay':'%s'}"
                                .formatted(policy))
                .replyDue(JUNE_14);
        assertThat(due.on()).isEqualTo(on);
        assertThat(due.workingDay()).isEqualTo(!policy.equals("KEEP"));
        assertThat(due.because()).contains("当日为法定节假日").endsWith(words);
    }

    @Test
    @DisplayName("A8: calendar days and months move too where the pack says so")
    void periods_on_a_day_off() {
        DueDate due = engine(
                        "returnWindow", "{'type':'days','count':4,'words':'{from}起{count}','onNonWorkingDay':'NEXT'}")
                .returnWindowEnds(JUNE_14.minusDays(1));
        assertThat(due.on()).isEqualTo("2023-06-19");
        assertThat(due.because()).isEqualTo("2023年6月13日起4日（A12，非通知规定），至2023年6月17日，当日为周末，按通知顺延至2023年6月19日");
    }

    @ParameterizedTest(name = "notice {0}, statute {1}")
    @CsvSource({
        "2023-09-30, 2023-09-14, 2023-09-14",
        "2023-09-01, 2023-09-14, 2023-09-01",
        "2023-09-14, 2023-09-14, 2023-09-14",
        "2023-09-30, , 2023-09-30"
    })
    @DisplayName("D1: EARLIER binds by whichever clock ends first; a tie is the notice's")
    void the_earlier_clock(LocalDate notice, LocalDate statute, LocalDate binding) {
        DeadlineEngine earlier = engine("bindingClock", "'EARLIER'");
        Optional<DueDate> statutory = Optional.ofNullable(statute).map(day -> dueOn(day, "D1"));
        DueDate bound = earlier.bindingDue(dueOn(notice, "R24"), statutory);
        assertThat(bound.on()).isEqualTo(binding);
        assertThat(bound.rule()).isEqualTo(binding.equals(notice) ? "R24" : "D1");
    }

    @Test
    @DisplayName("D8: a date in or through an unpublished year is provisional and says so")
    void provisional_dates() {
        DueDate into = engine.rehandlingDue(LocalDate.parse("2023-12-31"));
        assertThat(into.provisional()).isTrue();
        assertThat(into.because()).endsWith("（2024年放假安排尚未公布，暂定）");
        assertThat(engine.rehandlingDue(LocalDate.parse("2023-11-30")).provisional())
                .isFalse();
        assertThat(engine.rehandlingDue(LocalDate.parse("2025-12-31")).because())
                .endsWith("（2025年、2026年放假安排尚未公布，暂定）");
        assertThat(engine.replyDue(LocalDate.parse("2024-01-02")).provisional()).isFalse();
    }

    @Test
    @DisplayName("D8: a later calendar moves a provisional date and names itself")
    void a_later_calendar_moves_provisional_dates() {
        LocalDate openedOn = LocalDate.parse("2024-01-29");
        DueDate before = engine.surveySilence(openedOn);
        DueDate after = new DeadlineEngine(engine.pack(), WorkingCalendar.load("cn@2024.1")).surveySilence(openedOn);
        assertThat(before.on()).isEqualTo("2024-02-26");
        assertThat(before.provisional()).isTrue();
        assertThat(after.on()).isEqualTo("2024-02-29");
        assertThat(after.provisional()).isFalse();
        assertThat(after.calendar()).isEqualTo("cn@2024.1");
        assertThat(after.because()).contains("其间2月4日调休上班、春节放假、2月18日调休上班");
    }

    @Test
    @DisplayName("A5: a month too short is explained")
    void a_clamped_month_is_explained() {
        assertThat(engine.rehandlingDue(LocalDate.parse("2023-10-31")).because())
                .isEqualTo("2023年10月31日收到不满意意见，1个月内重新办理并答复（R33），11月无31日，取当月最后一日，至2023年11月30日");
    }

    @Test
    @DisplayName("D1: the statute's sentence names the statute")
    void the_statute_is_explained() {
        assertThat(engine.statutoryDue(ProposalKind.DEPUTY_SUGGESTION, JUNE_14))
                .hasValueSatisfying(
                        due -> assertThat(due.because()).isEqualTo("2023年6月14日交办，代表法规定3个月内答复（D1，法定期限），至2023年9月14日"));
    }

    @Test
    @DisplayName(
            "R33, A5: over ten years of days the re-handling date never runs backwards and lies 28 to 31 days ahead")
    void rehandling_is_monotone() {
        LocalDate previous = LocalDate.MIN;
        for (LocalDate day : LocalDate.parse("2020-01-01")
                .datesUntil(LocalDate.parse("2030-01-01"))
                .toList()) {
            LocalDate due = engine.rehandlingDue(day).on();
            assertThat(due).isAfterOrEqualTo(previous);
            assertThat(ChronoUnit.DAYS.between(day, due)).isBetween(28L, 31L);
            assertThat(due.getDayOfMonth() == day.getDayOfMonth() || due.getDayOfMonth() == due.lengthOfMonth())
                    .isTrue();
            previous = due;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PackText.NOTICE, PackText.SHANDONG})
    @DisplayName(
            "A7: late begins exactly when the wait ends, and is counted in whole days from then (500 draws, seed 11)")
    void overdue_agrees_with_wake_at(String ref) {
        DeadlineEngine any = DeadlineEngine.of(ref);
        Random random = new Random(11);
        for (int draw = 0; draw < 500; draw++) {
            LocalDate day = LocalDate.parse("2023-01-01").plusDays(random.nextInt(1000));
            for (DueDate due : all(any, day)) {
                assertThat(any.overdue(due, any.wakeAt(due))).isTrue();
                assertThat(any.daysLate(due, any.wakeAt(due))).isEqualTo(1);
                assertThat(any.overdue(due, any.wakeAt(due).minusNanos(1))).isFalse();
                assertThat(any.daysLate(due, any.wakeAt(due).minusNanos(1))).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PackText.NOTICE, PackText.SHANDONG})
    @DisplayName("D8: every date names its rule, pack and calendar, and tells the truth about itself")
    void every_date_explains_itself(String ref) {
        DeadlineEngine any = DeadlineEngine.of(ref);
        WorkingCalendar calendar = WorkingCalendar.load(any.pack().calendar());
        for (DueDate due : all(any, LocalDate.parse("2024-01-31"))) {
            assertThat(due.rulePack()).isEqualTo(ref);
            assertThat(due.calendar()).isEqualTo(calendar.ref());
            assertThat(due.workingDay()).isEqualTo(calendar.isWorkingDay(due.on()));
            assertThat(due.because())
                    .contains("（" + due.rule())
                    .contains("%d年%d月%d日"
                            .formatted(
                                    due.on().getYear(),
                                    due.on().getMonthValue(),
                                    due.on().getDayOfMonth()))
                    .doesNotContain("{", "。", " ");
            assertThat(due.provisional()).isEqualTo(due.because().contains("暂定"));
        }
    }

    private static List<DueDate> all(DeadlineEngine any, LocalDate day) {
        DueDate reply = any.replyDue(day);
        return Stream.concat(
                        Stream.of(
                                reply,
                                any.opinionDue(day),
                                any.receiptDue(day),
                                any.returnWindowEnds(day),
                                any.rehandlingDue(day),
                                any.panelDecision(day),
                                any.furtherRoundDue(day),
                                any.surveyRemind(day),
                                any.surveySilence(day),
                                any.opinionRedo(day),
                                any.opinionDueOnJoining(any.opinionDue(day), day),
                                any.extensionLimit(reply),
                                any.extensionDecision(day),
                                any.publicationDue(day),
                                any.statisticsDue()),
                        Stream.of(ProposalKind.values())
                                .flatMap(kind -> Stream.of(any.statutoryDue(kind, day), any.statutoryDueHard(kind, day))
                                        .flatMap(Optional::stream)))
                .toList();
    }

    private static DeadlineEngine engine(String parameter, String value) {
        RulePack pack = PackText.noticeWith(parameter, value);
        return new DeadlineEngine(pack, WorkingCalendar.load(pack.calendar()));
    }

    private static DueDate dueOn(LocalDate day, String rule) {
        return new DueDate(day, rule, "", "", "", true, false);
    }
}
