package io.huiyin.season;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;

/** What is to be done on which day, in the order it was put down; acts put down acts of later days. */
final class Agenda {
    private final TreeMap<LocalDate, Deque<Runnable>> days = new TreeMap<>();

    void on(LocalDate day, Runnable act) {
        days.computeIfAbsent(day, key -> new ArrayDeque<>()).add(act);
    }

    /** Does what is put down for the day. */
    void run(LocalDate day) {
        Deque<Runnable> acts = days.getOrDefault(day, new ArrayDeque<>());
        while (!acts.isEmpty()) {
            acts.remove().run();
        }
        days.remove(day);
    }
}
