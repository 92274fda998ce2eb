package io.huiyin.season;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** What is to be done on which day, in the order it was put down; acts put down acts of later days. */
final class Agenda {
    private final TreeMap<LocalDate, Deque<Runnable>> days;
    private final BooleanSupplier goesOn;

    Agenda() {
        this(new TreeMap<>(), () -> true);
    }

    private Agenda(TreeMap<LocalDate, Deque<Runnable>> days, BooleanSupplier goesOn) {
        this.days = days;
        this.goesOn = goesOn;
    }

    /** The same; what is put down through it is done only as long as there is something to act on. */
    Agenda asLongAs(BooleanSupplier open) {
        return new Agenda(days, open);
    }

    void on(LocalDate day, Runnable act) {
        days.computeIfAbsent(day, key -> new ArrayDeque<>()).add(() -> {
            if (goesOn.getAsBoolean()) {
                act.run();
            }
        });
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
