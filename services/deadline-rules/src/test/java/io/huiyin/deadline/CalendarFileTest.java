package io.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {
    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name':'a','from':'2030-01-01','to':'2030-01-03'},{'name':'b','from':'2030-01-03','to':'2030-01-04'} | | 2030-01-03 重复",
                "{'name':'a','from':'2030-01-01','to':'2030-01-06'} | '2030-01-06' | 2030-01-06 重复",
                "{'name':'a','from':'2030-01-03','to':'2030-01-01'} | | 早于",
                "{'name':'a','from':'2031-01-01','to':'2031-01-01'} | | 不属于 2030 年",
                "{'name':'a','from':'2029-11-30','to':'2029-12-01'} | | 不属于 2030 年",
                " | '2030-01-07' | 本来就是工作日",
                " | '2030-01-05','2030-01-05' | 2030-01-05 重复",
                " | '2030-02-30' | working",
                "{'name':'a','from':'2030-01-03'} | | to",
                "{'name':'a','from':'2030-01-03','to':'2030-01-03','days':1} | | days"
            })
    @DisplayName("D8: a calendar that contradicts itself is refused with file and field")
    void a_contradiction_is_refused(String off, String working, String named) {
        assertThatThrownBy(() -> parse(year(2030, off, working), ""))
                .isInstanceOf(BrokenRuleData.class)
                .hasMessageContaining("working-calendars/test@1.json")
                .hasMessageContaining("years")
                .hasMessageContaining(named);
    }

    @Test
    void a_year_given_twice_is_refused() {
        String year = year(2030, null, null);
        assertThatThrownBy(() -> parse(year + "," + year, ""))
                .isInstanceOf(BrokenRuleData.class)
                .hasMessageContaining("2030 年出现两次");
    }

    @Test
    @DisplayName("D8: a year given again replaces the older arrangement as a whole")
    void a_later_version_replaces_a_year() {
        WorkingCalendar corrected =
                parse(year(2023, "{'name':'假','from':'2023-06-14','to':'2023-06-14'}", null), "cn@2023.1");
        assertThat(corrected.isWorkingDay(LocalDate.parse("2023-06-14"))).isFalse();
        assertThat(corrected.isWorkingDay(LocalDate.parse("2023-06-22"))).isTrue();
        assertThat(corrected.isWorkingDay(LocalDate.parse("2023-06-25"))).isFalse();
    }

    @Test
    @DisplayName("D8: the arrangement of a year may reach into the December before")
    void an_arrangement_may_begin_in_december() {
        WorkingCalendar calendar =
                parse(year(2030, "{'name':'元旦','from':'2029-12-31','to':'2030-01-01'}", "'2029-12-29'"), "");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2029-12-31"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2029-12-29"))).isTrue();
        assertThat(calendar.provisional(2029)).isTrue();
    }

    @Test
    void versions_that_continue_each_other_are_refused() {
        assertThatThrownBy(() -> WorkingCalendar.load("circle@1"))
                .isInstanceOf(BrokenRuleData.class)
                .hasMessageContaining("循环引用");
    }

    @Test
    void a_version_that_continues_nothing_known_is_refused() {
        assertThatThrownBy(() -> parse("", "cn@1999.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cn@1999.1");
    }

    @Test
    void a_calendar_named_unlike_its_content_is_refused() {
        assertThatThrownBy(() -> WorkingCalendar.load("misnamed@1"))
                .isInstanceOf(BrokenRuleData.class)
                .hasMessageContaining("working-calendars/misnamed@1.json");
    }

    private static String year(int year, String off, String working) {
        return "{'year':%d,'source':'x','off':[%s],'working':[%s]}"
                .formatted(year, off == null ? "" : off, working == null ? "" : working);
    }

    private static WorkingCalendar parse(String years, String continues) {
        String text = "{'id':'test','version':'1','continues':'%s','weekend':['SATURDAY','SUNDAY'],'years':[%s]}"
                .formatted(continues, years);
        return WorkingCalendar.parse("working-calendars/test@1.json", PackText.bytes(PackText.json(text)), Set.of());
    }
}
