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
    /** What has to be done by then, as the explanation says it, e.g. 答复完毕. */
    String act();

    /** What becomes of the date when nobody works on it. */
    OnNonWorkingDay onNonWorkingDay();

    /** The last day before the day-off rule is applied; the day the period starts on does not count. */
    LocalDate end(LocalDate from, WorkingCalendar calendar);

    /**
     * The same date for every case of the year.
     *
     * @param bound the source's own word after the date, e.g. 之内
     */
    record FixedDate(LocalDate date, String bound, String act, OnNonWorkingDay onNonWorkingDay) implements Term {
        public FixedDate {
            requireText("act", act);
            requireText("bound", bound);
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
    record Months(int count, String act, OnNonWorkingDay onNonWorkingDay) implements Period {
        public Months {
            requireText("act", act);
            requirePositive(count);
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
    record Days(int count, String act, OnNonWorkingDay onNonWorkingDay) implements Period {
        public Days {
            requireText("act", act);
            requirePositive(count);
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
    record WorkingDays(int count, String act) implements Period {
        public WorkingDays {
            requireText("act", act);
            requirePositive(count);
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

    private static void requirePositive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count is below 1: " + count);
        }
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
    }
}
