package io.huiyin.deadline;

import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.SignOffLevel;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold between the values of a pack; a breach names the parameter. */
final class PackChecks {
    private static final Set<String> WITHOUT_SOURCE =
            Set.of("id", "version", "jurisdiction", "place", "basis", "sources");
    private static final Pattern JURISDICTION = Pattern.compile("\\d{6}");

    private PackChecks() {}

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static void atLeastOne(String name, long value) {
        require(value >= 1, name + " 小于 1：" + value);
    }

    /** Each place to be filled in stands there exactly once. */
    static void slots(String name, String text, String... slots) {
        for (String slot : slots) {
            require(text.split(Pattern.quote(slot), -1).length == 2, name + " 应恰有一个 " + slot + "：" + text);
        }
    }

    static void notNegative(String name, int value) {
        require(value >= 0, name + " 为负数：" + value);
    }

    static void jurisdiction(String id, String jurisdiction) {
        require(JURISDICTION.matcher(jurisdiction).matches(), "jurisdiction 不是六位行政区划代码：" + jurisdiction);
        require(id.startsWith(jurisdiction + "-"), "id 应以行政区划代码开头：" + id);
    }

    static <T> List<T> distinct(String name, List<T> values) {
        require(!values.isEmpty(), name + " 为空");
        require(new HashSet<>(values).size() == values.size(), name + " 有重复：" + values);
        return List.copyOf(values);
    }

    static Set<ContactMode> modes(Set<ContactMode> modes) {
        require(!modes.isEmpty(), "faceToFaceModes 为空");
        return Collections.unmodifiableSet(EnumSet.copyOf(modes));
    }

    static <E extends Enum<E>, V> Map<E, V> complete(String name, Class<E> keys, Map<E, V> values) {
        Set<E> missing = EnumSet.allOf(keys);
        missing.removeAll(values.keySet());
        require(missing.isEmpty(), name + " 缺少 " + missing);
        return Collections.unmodifiableMap(new EnumMap<>(values));
    }

    static Map<DocumentKind, List<SignOffLevel>> chains(Map<DocumentKind, List<SignOffLevel>> chains) {
        complete("signOffChains", DocumentKind.class, chains);
        chains.forEach((kind, chain) -> {
            String name = "signOffChains." + kind;
            distinct(name, chain);
            require(chain.equals(chain.stream().sorted().toList()), name + " 次序颠倒：" + chain);
            require(chain.get(0) == SignOffLevel.DRAFT, name + " 应从 DRAFT 开始：" + chain);
        });
        Map<DocumentKind, List<SignOffLevel>> fixed = new EnumMap<>(chains);
        fixed.replaceAll((kind, chain) -> List.copyOf(chain));
        return Collections.unmodifiableMap(fixed);
    }

    static Map<DocumentKind, String> patterns(Map<DocumentKind, String> patterns) {
        patterns.forEach((kind, pattern) -> slots("numberPatterns." + kind, pattern, "{code}", "{year}", "{n}"));
        return complete("numberPatterns", DocumentKind.class, patterns);
    }

    static List<OutcomeClassOption> outcomeClasses(List<OutcomeClassOption> classes) {
        distinct(
                "outcomeClasses", classes.stream().map(OutcomeClassOption::code).toList());
        return List.copyOf(classes);
    }

    /** Two terms of the same kind: the first may not end after the second. */
    static void inOrder(String firstName, Term first, String secondName, Term second) {
        require(!longer(first, second), firstName + " 晚于 " + secondName);
    }

    private static boolean longer(Term first, Term second) {
        if (first instanceof Term.FixedDate earlier && second instanceof Term.FixedDate later) {
            return earlier.date().isAfter(later.date());
        }
        return first instanceof Term.Period shorter
                && second instanceof Term.Period longer
                && shorter.unit().equals(longer.unit())
                && shorter.count() > longer.count();
    }

    static void hardIsLonger(Map<ProposalKind, Term.Period> plain, Map<ProposalKind, Term.Period> hard) {
        require(plain.keySet().equals(hard.keySet()), "statutoryDueHard 与 statutoryDue 的种类不一致");
        plain.forEach((kind, term) ->
                inOrder("statutoryDue." + kind, term, "statutoryDueHard." + kind, hard.getOrDefault(kind, term)));
    }

    static void sourced(Set<String> named) {
        Set<String> expected = Arrays.stream(RulePack.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !WITHOUT_SOURCE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(named);
        require(missing.isEmpty(), "没有出处的参数：" + missing);
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(expected);
        require(unknown.isEmpty(), "不认识的参数：" + unknown);
    }
}
