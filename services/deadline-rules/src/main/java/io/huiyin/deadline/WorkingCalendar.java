package io.huiyin.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Working days as published (D8); in a year not yet published only weekends are off, and every date found there is provisional. */
public final class WorkingCalendar {
    private static final Pattern REF = Pattern.compile("[\\w-]+@[\\w.]+");
    private static final Map<String, WorkingCalendar> LOADED = new ConcurrentHashMap<>();

    private final String ref;
    private final Set<DayOfWeek> weekend;
    private final Map<Integer, CalendarFile.Year> years;
    private final Map<LocalDate, String> off = new HashMap<>();
    private final Set<LocalDate> madeUp = new HashSet<>();

    private WorkingCalendar(String ref, Set<DayOfWeek> weekend, Map<Integer, CalendarFile.Year> years) {
        this.ref = ref;
        this.weekend = Set.copyOf(weekend);
        this.years = Map.copyOf(years);
        for (CalendarFile.Year year : years.values()) {
            for (CalendarFile.Holiday holiday : year.off()) {
                holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> off.put(day, holiday.name()));
            }
            madeUp.addAll(year.working());
        }
    }

    /**
     * The calendar of that name, from {@code working-calendars/<id>@<version>.json}.
     *
     * @throws IllegalArgumentException when there is no such calendar
     * @throws BrokenRuleData when its file is not consistent
     */
    public static WorkingCalendar load(String ref) {
        return load(ref, Set.of());
    }

    private static WorkingCalendar load(String ref, Set<String> later) {
        WorkingCalendar known = LOADED.get(ref);
        if (known != null) {
            return known;
        }
        String file = "working-calendars/" + ref + ".json";
        byte[] json = (REF.matcher(ref).matches() ? StrictJson.file(file) : Optional.<byte[]>empty())
                .orElseThrow(() -> new IllegalArgumentException("没有工作日历 " + ref));
        WorkingCalendar calendar = parse(file, json, later);
        if (!calendar.ref.equals(ref)) {
            throw new BrokenRuleData(file, "id", "文件名与内容不符：" + calendar.ref, null);
        }
        LOADED.put(ref, calendar);
        return calendar;
    }

    /** Reads one version after the older ones it continues; {@code later} are the versions that led here. */
    static WorkingCalendar parse(String file, byte[] json, Set<String> later) {
        CalendarFile content = StrictJson.read(file, StrictJson.object(file, json), CalendarFile.class);
        String ref = content.id() + "@" + content.version();
        Set<String> chain = new HashSet<>(later);
        if (!chain.add(ref)) {
            throw new BrokenRuleData(file, "continues", "循环引用：" + ref, null);
        }
        Map<Integer, CalendarFile.Year> years = new TreeMap<>();
        if (!content.continues().isEmpty()) {
            years.putAll(load(content.continues(), chain).years);
        }
        content.years().forEach(year -> years.put(year.year(), year));
        return new WorkingCalendar(ref, content.weekend(), years);
    }

    /** Whether people work on that day; make-up days (调休) are working days. */
    public boolean isWorkingDay(LocalDate day) {
        return madeUp.contains(day) || !off.containsKey(day) && !weekend.contains(day.getDayOfWeek());
    }

    /**
     * The n-th working day after a day; the day itself does not count.
     *
     * @param n 0 gives the day itself, working or not
     */
    public LocalDate plusWorkingDays(LocalDate from, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n is negative: " + n);
        }
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Whether the holidays of that year are still unpublished in this version. */
    public boolean provisional(int year) {
        return !years.containsKey(year);
    }

    /** The holiday a day off belongs to, as published. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(off.get(day));
    }

    /** Whether the day is a weekend day worked on in exchange (调休). */
    public boolean madeUp(LocalDate day) {
        return madeUp.contains(day);
    }

    /** {@code id@version}. */
    public String ref() {
        return ref;
    }
}
