package io.huiyin.deadline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** How a pack sets one due date: a date of its year, or a period from the day something happened. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Term.FixedDate.class, name = "date"),
    @JsonSubTypes.Type(value = Term.Months.class, name = "months"),
    @JsonSubTypes.Type(value = Term.Days.class, name = "days"),
    @JsonSubTypes.Type(value = Term.WorkingDays.class, name = "workingDays")
})
public sealed interface Term {
    /** What has to be done by then, in the source's words; {@code {date}}, {@code {from}} and {@code {count}} are filled in. */
    String words();

    /** What becomes of the date when nobody works on it. */
    OnNonWorkingDay onNonWorkingDay();

    /** The last day before the day-off rule is applied; the day a period starts on does not count. */
    LocalDate end(LocalDate from, WorkingCalendar calendar);

    /** The same date for every case of the year. */
    record FixedDate(LocalDate date, String words, OnNonWorkingDay onNonWorkingDay) implements Term {
        public FixedDate {
            PackChecks.slots("words", words, "{date}");
        }

        @Override
        public LocalDate end(LocalDate from, WorkingCalendar calendar) {
            return date;
        }
    }

    /** A term that runs from a day. */
    sealed interface Period extends Term {
        /** How many units, at least one. */
        int count();

        /** The unit as read aloud, e.g. 个工作日. */
        String unit();
    }

    /** Calendar months: the same day of the month, or its last day where that month has none (A5, A6). */
    record Months(int count, String words, OnNonWorkingDay onNonWorkingDay) implements Period {
        public Months {
            check(count, words);
        }

        @Override
        public LocalDate end(LocalDate from, WorkingCalendar calendar) {
            return from.plusMonths(count);
        }

        @Override
        public String unit() {
            return "个月";
        }
    }

    /** Calendar days. */
    record Days(int count, String words, OnNonWorkingDay onNonWorkingDay) implements Period {
        public Days {
            check(count, words);
        }

        @Override
        public LocalDate end(LocalDate from, WorkingCalendar calendar) {
            return from.plusDays(count);
        }

        @Override
        public String unit() {
            return "日";
        }
    }

    /** Working days; ends on a working day by itself. */
    record WorkingDays(int count, String words) implements Period {
        public WorkingDays {
            check(count, words);
        }

        @Override
        public OnNonWorkingDay onNonWorkingDay() {
            return OnNonWorkingDay.KEEP;
        }

        @Override
        public LocalDate end(LocalDate from, WorkingCalendar calendar) {
            return calendar.plusWorkingDays(from, count);
        }

        @Override
        public String unit() {
            return "个工作日";
        }
    }

    private static void check(int count, String words) {
        PackChecks.atLeastOne("count", count);
        PackChecks.slots("words", words, "{from}", "{count}");
    }
}
