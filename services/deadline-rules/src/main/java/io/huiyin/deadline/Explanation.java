package io.huiyin.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The one sentence that says how a date was found: rule, arithmetic, days off, doubt. */
record Explanation(String basis, Source source, WorkingCalendar calendar) {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日");

    /**
     * The sentence.
     *
     * @param end where the arithmetic ends
     * @param on where the day-off rule puts it
     * @param provisionalYears years passed whose holidays are unpublished
     */
    String of(Term term, LocalDate from, String started, LocalDate end, LocalDate on, int[] provisionalYears) {
        String arithmetic = term instanceof Term.FixedDate fixed
                ? FULL.format(end) + fixed.bound() + term.act() + rule()
                : period((Term.Period) term, from, started, end);
        return arithmetic + dayOff(term, end, on) + provisional(provisionalYears);
    }

    private String period(Term.Period term, LocalDate from, String started, LocalDate end) {
        return FULL.format(from) + started + "，" + term.count() + term.unit() + "内" + term.act() + rule()
                + passed(term, from, end) + "，至" + FULL.format(end);
    }

    private String rule() {
        return switch (source.origin()) {
            case BASIS -> "（" + source.rule() + "）";
            case STATUTE -> "（" + source.rule() + "，法定期限）";
            case PROJECT -> "（" + source.rule() + "，非" + basis + "规定）";
        };
    }

    /** What makes the count surprising: holidays and make-up days on the way, or a month too short. */
    private String passed(Term.Period term, LocalDate from, LocalDate end) {
        if (term instanceof Term.Months && end.getDayOfMonth() != from.getDayOfMonth()) {
            return "，" + end.getMonthValue() + "月无" + from.getDayOfMonth() + "日，取当月最后一日";
        }
        if (!(term instanceof Term.WorkingDays)) {
            return "";
        }
        Set<String> passed = new LinkedHashSet<>();
        from.plusDays(1).datesUntil(end.plusDays(1)).forEach(day -> {
            calendar.holiday(day).ifPresent(name -> passed.add(name + "放假"));
            if (calendar.madeUp(day)) {
                passed.add(SHORT.format(day) + "调休上班");
            }
        });
        return passed.isEmpty() ? "" : "，其间" + String.join("、", passed);
    }

    private String dayOff(Term term, LocalDate end, LocalDate on) {
        if (calendar.isWorkingDay(end)) {
            return "";
        }
        String kind = calendar.holiday(end).isPresent() ? "法定节假日" : "周末";
        return "，当日为" + kind
                + switch (term.onNonWorkingDay()) {
                    case KEEP -> "，按" + basis + "不顺延";
                    case NEXT -> "，顺延至" + FULL.format(on);
                    case PREVIOUS -> "，提前至" + FULL.format(on);
                };
    }

    private static String provisional(int[] years) {
        return years.length == 0
                ? ""
                : Arrays.stream(years).mapToObj(year -> year + "年").collect(Collectors.joining("、", "（", "放假安排尚未公布，暂定）"));
    }
}
