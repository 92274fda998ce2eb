package io.huiyin.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
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
     * @param unpublished years passed whose holidays are not published
     */
    String of(Term term, LocalDate from, LocalDate end, LocalDate on, List<Integer> unpublished) {
        String arithmetic = term instanceof Term.Period period
                ? period.words().replace("{from}", FULL.format(from)).replace("{count}", period.count() + period.unit())
                        + rule() + passed(period, from, end) + "，至" + FULL.format(end)
                : term.words().replace("{date}", FULL.format(end)) + rule();
        return arithmetic + dayOff(term, end, on) + doubt(unpublished);
    }

    /** The sentence of a date that the office set by approving an extension. */
    String extended(LocalDate original, LocalDate until, List<Integer> unpublished) {
        return "原定" + FULL.format(original) + "答复，经批准延期至" + FULL.format(until) + rule() + doubt(unpublished);
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
        return "，当日为" + kind + "，按" + basis
                + switch (term.onNonWorkingDay()) {
                    case KEEP -> "不顺延";
                    case NEXT -> "顺延至" + FULL.format(on);
                    case PREVIOUS -> "提前至" + FULL.format(on);
                };
    }

    private static String doubt(List<Integer> unpublished) {
        return unpublished.isEmpty()
                ? ""
                : unpublished.stream().map(year -> year + "年").collect(Collectors.joining("、", "（", "放假安排尚未公布，暂定）"));
    }
}
