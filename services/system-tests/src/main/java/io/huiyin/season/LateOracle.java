package io.huiyin.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who is late on a day, worked out from the client's command log and the sentences of the notice alone: R24 (30 September,
 * inclusive), R30 (15 August, inclusive), R33 (one month after 不满意). Shares no code with the system.
 */
public final class LateOracle {
    private static final LocalDate REPLIES_DUE = LocalDate.of(2023, 9, 30);
    private static final LocalDate OPINIONS_DUE = LocalDate.of(2023, 8, 15);

    private final List<CommandLog.Entry> log;

    public LateOracle(List<CommandLog.Entry> log) {
        this.log = log;
    }

    /** {@code caseKey#round} of every reply that was due before the morning of that day and was not delivered by its due day. */
    public TreeSet<String> lateReplies(LocalDate morningOf) {
        Map<String, LocalDate> due = new HashMap<>();
        for (CommandLog.Entry entry : log) {
            if (entry.act().equals("assign")) {
                due.put(entry.caseKey() + "#1", REPLIES_DUE);
            }
            if (entry.act().equals("answer")
                    && "DISSATISFIED".equals(entry.facts().get("satisfaction"))) {
                due.putIfAbsent(
                        entry.caseKey() + "#" + (entry.round() + 1), sameDayNextMonth(LocalDate.parse(entry.day())));
            }
        }
        Map<String, LocalDate> delivered = new HashMap<>();
        log.stream()
                .filter(entry -> entry.act().equals("deliver"))
                .forEach(entry -> delivered.put(
                        entry.caseKey() + "#" + entry.round(),
                        LocalDate.parse(entry.facts().get("deliveredOn"))));
        return late(due, delivered, morningOf);
    }

    /** {@code caseKey/unit} of every opinion that was due before the morning of that day and was not submitted by its due day. */
    public TreeSet<String> lateOpinions(LocalDate morningOf) {
        Map<String, LocalDate> due = new HashMap<>();
        Map<String, LocalDate> submitted = new HashMap<>();
        for (CommandLog.Entry entry : log) {
            if (entry.act().equals("assign")) {
                for (String unit : entry.facts().getOrDefault("coUnits", "").split(";")) {
                    if (!unit.isEmpty()) {
                        due.put(entry.caseKey() + "/" + unit, OPINIONS_DUE);
                    }
                }
            }
            if (entry.act().equals("opinion-sign-off")
                    && "SIGN_OFF".equals(entry.facts().get("level"))) {
                submitted.put(entry.caseKey() + "/" + entry.unit(), LocalDate.parse(entry.day()));
            }
        }
        return late(due, submitted, morningOf);
    }

    private static TreeSet<String> late(Map<String, LocalDate> due, Map<String, LocalDate> done, LocalDate morningOf) {
        List<String> late = new ArrayList<>();
        due.forEach((what, day) -> {
            LocalDate finished = done.get(what);
            boolean dueHasPassed = day.isBefore(morningOf);
            boolean inTime = finished != null && !finished.isAfter(day);
            if (dueHasPassed && !inTime) {
                late.add(what);
            }
        });
        return new TreeSet<>(late);
    }

    private static LocalDate sameDayNextMonth(LocalDate day) {
        int month = day.getMonthValue() == 12 ? 1 : day.getMonthValue() + 1;
        int year = day.getMonthValue() == 12 ? day.getYear() + 1 : day.getYear();
        int last = LocalDate.of(year, month, 1).lengthOfMonth();
        return LocalDate.of(year, month, Math.min(day.getDayOfMonth(), last));
    }
}
