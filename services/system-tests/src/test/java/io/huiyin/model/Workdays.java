package io.huiyin.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Working days of 2023 as published, typed in a second time; later years: weekends only (D8). */
final class Workdays {
    private static final Set<LocalDate> EXTRA =
            Set.of(LocalDate.of(2023, 6, 25), LocalDate.of(2023, 10, 7), LocalDate.of(2023, 10, 8));

    private Workdays() {}

    static LocalDate after(LocalDate day, int count) {
        LocalDate end = day;
        for (int left = count; left > 0; ) {
            end = end.plusDays(1);
            left -= isWorking(end) ? 1 : 0;
        }
        return end;
    }

    private static boolean isWorking(LocalDate day) {
        if (EXTRA.contains(day)) {
            return true;
        }
        boolean dragonBoat = between(day, LocalDate.of(2023, 6, 22), LocalDate.of(2023, 6, 24));
        boolean nationalDay = between(day, LocalDate.of(2023, 9, 29), LocalDate.of(2023, 10, 6));
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !dragonBoat && !nationalDay;
    }

    private static boolean between(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
