package io.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("M/d");

    /** Year, days off (ranges), working weekend days, as people write them down. */
    private static final String[][] AS_PUBLISHED = {
        {"2023", "1/1-1/2 1/21-1/27 4/5 4/29-5/3 6/22-6/24 9/29-10/6", "1/28 1/29 4/23 5/6 6/25 10/7 10/8"},
        {"2024", "1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/10 9/15-9/17 10/1-10/7", "2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12"},
        {"2025", "1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8", "1/26 2/8 4/27 9/28 10/11"},
        {"2026", "1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7", "1/4 2/14 2/28 5/9 9/20 10/10"}
    };

    private final WorkingCalendar newest = WorkingCalendar.load("cn@2026.1");

    @TestFactory
    @DisplayName("D8: every day of every published year")
    Stream<DynamicTest> every_day_is_as_published() {
        return Arrays.stream(AS_PUBLISHED).flatMap(row -> {
            Year year = Year.parse(row[0]);
            Set<LocalDate> off = days(year, row[1]);
            Set<LocalDate> working = days(year, row[2]);
            return IntStream.rangeClosed(1, year.length())
                    .mapToObj(year::atDay)
                    .map(day -> DynamicTest.dynamicTest(
                            day.toString(),
                            () -> assertThat(newest.isWorkingDay(day)).isEqualTo(expected(day, off, working))));
        });
    }

    @Test
    @DisplayName("D8: the calendar of the notice's year knows that year and no later one")
    void an_unpublished_year_is_provisional_and_has_weekends_only() {
        WorkingCalendar calendar = WorkingCalendar.load("cn@2023.1");
        assertThat(calendar.provisional(2023)).isFalse();
        assertThat(calendar.provisional(2024)).isTrue();
        assertThat(calendar.provisional(2022)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-02-12"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-02-18"))).isFalse();
        assertThat(WorkingCalendar.load("cn@2024.1").isWorkingDay(LocalDate.parse("2024-02-12")))
                .isFalse();
    }

    @Test
    @DisplayName("D8: a later version keeps the years of the older ones")
    void a_later_version_continues_the_older_one() {
        assertThat(IntStream.rangeClosed(2022, 2027).filter(year -> !newest.provisional(year)))
                .containsExactly(2023, 2024, 2025, 2026);
        WorkingCalendar old = WorkingCalendar.load("cn@2023.1");
        Year.of(2023)
                .atDay(1)
                .datesUntil(Year.of(2024).atDay(1))
                .forEach(day -> assertThat(newest.isWorkingDay(day)).isEqualTo(old.isWorkingDay(day)));
        assertThat(newest.ref()).isEqualTo("cn@2026.1");
    }

    @Test
    @DisplayName("A8: a day off says which holiday it belongs to; a make-up day says so too")
    void a_day_off_has_a_name() {
        assertThat(newest.holiday(LocalDate.parse("2023-09-30"))).contains("中秋节、国庆节");
        assertThat(newest.holiday(LocalDate.parse("2023-12-30"))).isEmpty();
        assertThat(newest.madeUp(LocalDate.parse("2023-10-07"))).isTrue();
        assertThat(newest.madeUp(LocalDate.parse("2023-10-09"))).isFalse();
    }

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2023-06-14, 3, 2023-06-19",
        "2023-06-14, 7, 2023-06-26",
        "2023-06-21, 1, 2023-06-25",
        "2023-09-28, 1, 2023-10-07",
        "2023-09-28, 2, 2023-10-08",
        "2023-09-30, 5, 2023-10-11",
        "2023-09-30, 0, 2023-09-30",
        "2024-02-09, 1, 2024-02-18"
    })
    @DisplayName("D8: the day itself does not count; holidays are passed over, make-up days count")
    void plus_working_days(LocalDate from, int n, LocalDate expected) {
        assertThat(newest.plusWorkingDays(from, n)).isEqualTo(expected);
    }

    @Test
    @DisplayName("D8: plusWorkingDays agrees with counting the days one by one (2000 draws, seed 7)")
    void plus_working_days_agrees_with_counting() {
        Random random = new Random(7);
        for (int draw = 0; draw < 2000; draw++) {
            LocalDate from = LocalDate.parse("2022-11-01").plusDays(random.nextInt(1700));
            int n = random.nextInt(60);
            LocalDate reached = newest.plusWorkingDays(from, n);
            long counted = from.plusDays(1)
                    .datesUntil(reached.plusDays(1))
                    .filter(newest::isWorkingDay)
                    .count();
            assertThat(counted).as("%s + %s", from, n).isEqualTo(n);
            assertThat(n == 0 || newest.isWorkingDay(reached)).isTrue();
        }
    }

    @Test
    void working_days_are_not_counted_backwards() {
        assertThatThrownBy(() -> newest.plusWorkingDays(LocalDate.parse("2023-06-14"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn@1900.1", "xx", "", "../rule-packs/index"})
    void an_unknown_calendar_is_refused(String ref) {
        assertThatThrownBy(() -> WorkingCalendar.load(ref))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ref);
    }

    @Test
    void a_calendar_is_read_once() {
        assertThat(WorkingCalendar.load("cn@2023.1")).isSameAs(WorkingCalendar.load("cn@2023.1"));
    }

    private static boolean expected(LocalDate day, Set<LocalDate> off, Set<LocalDate> working) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? working.contains(day) : !off.contains(day);
    }

    private static Set<LocalDate> days(Year year, String text) {
        return Arrays.stream(text.split(" "))
                .map(range -> range.split("-"))
                .flatMap(range -> {
                    LocalDate first = year.atMonthDay(MonthDay.parse(range[0], MONTH_DAY));
                    LocalDate last = year.atMonthDay(MonthDay.parse(range[range.length - 1], MONTH_DAY));
                    return first.datesUntil(last.plusDays(1));
                })
                .collect(Collectors.toSet());
    }
}
