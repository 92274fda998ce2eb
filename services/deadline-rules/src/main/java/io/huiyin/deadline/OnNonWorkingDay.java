package io.huiyin.deadline;

import java.time.LocalDate;

/** What becomes of a due date on a day off (A8). */
public enum OnNonWorkingDay {
    /** The date stays; it is only shown that nobody works on it. */
    KEEP,
    /** 顺延: the next working day. */
    NEXT,
    /** 提前: the working day before. */
    PREVIOUS;

    LocalDate settle(LocalDate day, WorkingCalendar calendar) {
        int step = switch (this) {
            case KEEP -> 0;
            case NEXT -> 1;
            case PREVIOUS -> -1;
        };
        LocalDate settled = day;
        while (step != 0 && !calendar.isWorkingDay(settled)) {
            settled = settled.plusDays(step);
        }
        return settled;
    }
}
