package io.huiyin.supervision.casefile;

import io.huiyin.contracts.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds facts over all sections of a case file, whichever aggregate said them, in an order that no delivery changes. */
final class Facts {
    private final CaseFile file;

    Facts(CaseFile file) {
        this.file = file;
    }

    <E extends DomainEvent> Stream<E> all(Class<E> type) {
        return file.sections().values().stream()
                .flatMap(section -> section.facts().values().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    <E extends DomainEvent> Optional<E> one(Class<E> type) {
        return all(type).findFirst();
    }

    <E extends DomainEvent> Optional<E> one(Class<E> type, Predicate<E> which) {
        return all(type).filter(which).findFirst();
    }

    <E extends DomainEvent> List<E> list(Class<E> type, Predicate<E> which) {
        return all(type).filter(which).toList();
    }

    /** A fact with the day it occurred. */
    record Dated<E>(LocalDate occurredOn, E fact) {}

    /** All facts of a type that satisfy the condition and are kept each for itself, in their aggregates' order. */
    <E extends DomainEvent> List<Dated<E>> dated(Class<E> type, Predicate<E> which) {
        return file.sections().values().stream()
                .flatMap(section -> section.entries().stream()
                        .filter(entry -> matches(section.facts().get(entry.fact()), type, which))
                        .map(entry -> new Dated<>(
                                entry.occurredOn(),
                                type.cast(Objects.requireNonNull(section.facts().get(entry.fact()))))))
                .toList();
    }

    /** The last of several that satisfy the condition. */
    <E extends DomainEvent> Optional<E> newest(Class<E> type, Predicate<E> which) {
        return all(type).filter(which).reduce((older, newer) -> newer);
    }

    /** The day the newest event of a type occurred that satisfies the condition. */
    <E extends DomainEvent> Optional<LocalDate> day(Class<E> type, Predicate<E> which) {
        return file.sections().values().stream()
                .flatMap(section -> section.entries().stream()
                        .filter(entry -> matches(section.facts().get(entry.fact()), type, which)))
                .reduce((older, newer) -> newer)
                .map(Entry::occurredOn);
    }

    /** The day an event of a type first occurred, also when a later one has replaced it. */
    Optional<LocalDate> firstDay(Class<? extends DomainEvent> type) {
        return entries()
                .map(Map.Entry::getValue)
                .filter(entry -> entry.type().equals(type.getSimpleName()))
                .map(Entry::occurredOn)
                .min(LocalDate::compareTo);
    }

    private static <E extends DomainEvent> boolean matches(
            @Nullable DomainEvent fact, Class<E> type, Predicate<E> which) {
        return type.isInstance(fact) && which.test(type.cast(fact));
    }

    /** All entries with the aggregate they belong to. */
    Stream<Map.Entry<String, Entry>> entries() {
        return file.sections().entrySet().stream()
                .flatMap(section ->
                        section.getValue().entries().stream().map(entry -> Map.entry(section.getKey(), entry)));
    }
}
