package io.huiyin.season;

import io.huiyin.season.CommandLog.Entry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is late on a day, worked out from the client's command log and the sentences of the notice alone: R24 (30 September,
 * inclusive), R26 (what was approved), R30 (15 August, inclusive), R33 (one month after 不满意), D5, D11, D16, A5, A12. Shares no
 * code with the system.
 */
public final class LateOracle {
    private static final LocalDate REPLIES_DUE = LocalDate.of(2023, 9, 30);
    private static final LocalDate OPINIONS_DUE = LocalDate.of(2023, 8, 15);
    private static final int DAYS_FOR_WHO_JOINS = 10;
    private static final int DAYS_FOR_REDOING = 5;
    private static final int DISSATISFIED_LIMIT = 2;

    private final List<Entry> log;

    public LateOracle(List<Entry> log) {
        this.log = log;
    }

    /** Something owed by a day. */
    private static final class Owed {
        private final String what;
        private LocalDate due;
        private @Nullable LocalDate doneOn;
        private @Nullable LocalDate askedOn;
        private @Nullable LocalDate claimedOn;
        private boolean noMore;

        Owed(String what, LocalDate due) {
            this.what = what;
            this.due = due;
        }

        /** Nobody owes it any more from that day; what was late by then stays so. */
        void endsOn(LocalDate day) {
            noMore |= !day.isAfter(due);
        }

        boolean lateOn(LocalDate morningOf) {
            boolean inTime = doneOn != null && !doneOn.isAfter(due);
            boolean undecided = askedOn != null && !askedOn.isAfter(due) && doneOn == null;
            return due.isBefore(morningOf) && !inTime && !undecided && !noMore;
        }
    }

    /** {@code caseKey#round} of every reply that was due before the morning of that day and was not delivered by its due day. */
    public TreeSet<String> lateReplies(LocalDate morningOf) {
        Map<String, Owed> owed = new HashMap<>();
        Map<String, Set<Integer>> dissatisfied = new HashMap<>();
        for (Entry entry : log) {
            LocalDate day = LocalDate.parse(entry.day());
            String round = entry.caseKey() + "#" + entry.round();
            String next = entry.caseKey() + "#" + (entry.round() + 1);
            switch (entry.act()) {
                case "assign" -> owed.put(round, new Owed(round, REPLIES_DUE));
                case "answer", "confirmation" -> {
                    if ("DISSATISFIED".equals(entry.facts().get("satisfaction"))) {
                        Set<Integer> rounds = dissatisfied.computeIfAbsent(entry.caseKey(), key -> new HashSet<>());
                        if (rounds.add(entry.round()) && rounds.size() < DISSATISFIED_LIMIT) {
                            owed.put(next, new Owed(next, sameDayNextMonth(day)));
                        }
                    }
                }
                case "panel" -> {
                    if ("FURTHER_ROUND".equals(entry.facts().get("outcome"))) {
                        owed.put(next, new Owed(next, sameDayNextMonth(day)));
                    }
                }
                case "deliver" -> {
                    owed(owed, round).doneOn = day;
                    if (entry.facts().containsKey("claimedOn")) {
                        owed(owed, round).claimedOn = fact(entry, "claimedOn");
                    }
                }
                case "correction-request" -> owed(owed, round).claimedOn = fact(entry, "claimedOn");
                case "correction-decision" -> {
                    if ("CONFIRM".equals(entry.facts().get("decision"))) {
                        owed(owed, round).doneOn = owed(owed, round).claimedOn;
                    }
                }
                case "extension-request" -> owed(owed, round).askedOn = day;
                case "extension-withdrawal" -> owed(owed, round).askedOn = null;
                case "extension-decision" -> {
                    owed(owed, round).askedOn = null;
                    if ("APPROVE".equals(entry.facts().get("decision"))) {
                        owed(owed, round).due = fact(entry, "until");
                    }
                }
                case "withdraw", "merge" ->
                    owed.values().stream()
                            .filter(each -> each.what.startsWith(entry.caseKey() + "#"))
                            .forEach(each -> each.endsOn(day));
                default -> {}
            }
        }
        return late(new ArrayList<>(owed.values()), morningOf);
    }

    /** {@code caseKey/unit} of every opinion that was due before the morning of that day and was not submitted by its due day. */
    public TreeSet<String> lateOpinions(LocalDate morningOf) {
        List<Owed> all = new ArrayList<>();
        Map<String, Owed> present = new HashMap<>();
        for (Entry entry : log) {
            LocalDate day = LocalDate.parse(entry.day());
            String unit = entry.caseKey() + "/" + entry.facts().getOrDefault("unit", entry.unit());
            switch (entry.act()) {
                case "assign" -> {
                    for (String name : entry.facts().getOrDefault("coUnits", "").split(";")) {
                        if (!name.isEmpty()) {
                            owe(entry.caseKey() + "/" + name, OPINIONS_DUE, present, all);
                        }
                    }
                }
                case "co-unit-join" -> {
                    LocalDate own = workingDaysAfter(day, DAYS_FOR_WHO_JOINS);
                    owe(unit, own.isAfter(OPINIONS_DUE) ? own : OPINIONS_DUE, present, all);
                }
                case "co-unit-release" -> owed(present, unit).endsOn(day);
                case "opinion-sign-off" -> {
                    if ("SIGN_OFF".equals(entry.facts().get("level"))) {
                        owed(present, unit).doneOn = day;
                    }
                }
                case "opinion-correction-request" -> owed(present, unit).claimedOn = fact(entry, "claimedOn");
                case "opinion-correction-decision" -> {
                    if ("CONFIRM".equals(entry.facts().get("decision"))) {
                        owed(present, unit).doneOn = owed(present, unit).claimedOn;
                    }
                }
                case "opinion-send-back" -> owe(unit, workingDaysAfter(day, DAYS_FOR_REDOING), present, all);
                case "withdraw", "merge" ->
                    all.stream()
                            .filter(each -> each.what.startsWith(entry.caseKey() + "/"))
                            .forEach(each -> each.endsOn(day));
                default -> {}
            }
        }
        return late(all, morningOf);
    }

    private static void owe(String what, LocalDate due, Map<String, Owed> present, List<Owed> all) {
        Owed owed = new Owed(what, due);
        present.put(what, owed);
        all.add(owed);
    }

    private static TreeSet<String> late(List<Owed> owed, LocalDate morningOf) {
        TreeSet<String> late = new TreeSet<>();
        owed.stream().filter(each -> each.lateOn(morningOf)).forEach(each -> late.add(each.what));
        return late;
    }

    private static Owed owed(Map<String, Owed> all, String what) {
        Owed owed = all.get(what);
        if (owed == null) {
            throw new SeasonFailed("nobody owes " + what);
        }
        return owed;
    }

    private static LocalDate fact(Entry entry, String name) {
        return LocalDate.parse(entry.facts().get(name));
    }

    /** Monday to Friday: no holiday falls into the weeks in which a season asks for it. */
    private static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate found = day;
        for (int left = count; left > 0; ) {
            found = found.plusDays(1);
            if (found.getDayOfWeek() != DayOfWeek.SATURDAY && found.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return found;
    }

    private static LocalDate sameDayNextMonth(LocalDate day) {
        int month = day.getMonthValue() == 12 ? 1 : day.getMonthValue() + 1;
        int year = day.getMonthValue() == 12 ? day.getYear() + 1 : day.getYear();
        int last = LocalDate.of(year, month, 1).lengthOfMonth();
        return LocalDate.of(year, month, Math.min(day.getDayOfMonth(), last));
    }
}
