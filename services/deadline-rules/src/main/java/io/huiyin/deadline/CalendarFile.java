package io.huiyin.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One version of a working calendar as its file says it.
 *
 * @param continues the version whose years this one keeps, or empty; a year given here replaces the older one as a whole
 */
record CalendarFile(String id, String version, String continues, Set<DayOfWeek> weekend, List<Year> years) {
    CalendarFile {
        Set<Integer> seen = new HashSet<>();
        for (Year year : years) {
            PackChecks.require(seen.add(year.year()), "years 中 " + year.year() + " 年出现两次");
            for (LocalDate day : year.working()) {
                PackChecks.require(
                        weekend.contains(day.getDayOfWeek()),
                        "years " + year.year() + " 的 working 中 " + day + " 本来就是工作日");
            }
        }
    }

    /**
     * The holiday arrangement of one year as published.
     *
     * @param source the publishing document
     * @param working weekend days on which people work (调休)
     */
    record Year(int year, String source, List<Holiday> off, List<LocalDate> working) {
        Year {
            Set<LocalDate> named = new HashSet<>();
            for (Holiday holiday : off) {
                holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> claim(year, named, "off", day));
            }
            working.forEach(day -> claim(year, named, "working", day));
        }

        /** The arrangement of a year may reach into the December before. */
        private static void claim(int year, Set<LocalDate> named, String field, LocalDate day) {
            boolean belongs = day.getYear() == year || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
            PackChecks.require(belongs, field + " 中 " + day + " 不属于 " + year + " 年");
            PackChecks.require(named.add(day), field + " 中 " + day + " 重复");
        }
    }

    /** Days off in a row, both ends included. */
    record Holiday(String name, LocalDate from, LocalDate to) {
        Holiday {
            PackChecks.require(!to.isBefore(from), name + " 的 to 早于 from");
        }
    }
}
