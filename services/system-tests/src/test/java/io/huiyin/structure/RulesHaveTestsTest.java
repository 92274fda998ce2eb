package io.huiyin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules this version claims to keep each stand in the name of a test, where somebody would look for them. */
class RulesHaveTestsTest {
    /** R: the notice, A: assumptions where it is silent, D: decisions. */
    private static final List<String> CLAIMED = List.of(
            "R4", "R5", "R21", "R24", "R29", "R30", "R31", "R32", "R33", "R45", "R49", "R50", "R51", "R54", "R57",
            "R60", "R62", "R63", "R71", "R75", "R79", "R81", "R82", "R83", "R84", "R102", "R116", "R142", "R143",
            "R146", "A1", "A2", "A3", "A5", "A7", "A9", "A12", "A13", "A15", "A19", "A21", "A22", "A23", "A24", "D1",
            "D2", "D3", "D4", "D5", "D8", "D9", "D10", "D11", "D15", "D17");

    private static final Pattern NAME =
            Pattern.compile("@DisplayName\\(((?:\\s*\\+?\\s*\"(?:[^\"\\\\]|\\\\.)*\")+)\\s*\\)");
    private static final Pattern RULE = Pattern.compile("\\b[RAD]\\d+\\b");

    @Test
    void every_claimed_rule_is_in_the_name_of_a_test() {
        Map<String, Set<String>> tested = tested();
        assertThat(tested).as("rules in names of tests").hasSizeGreaterThan(40);
        assertThat(tested.keySet()).containsAll(CLAIMED);
    }

    @Test
    void the_scan_reads_names_of_several_lines_and_several_rules() {
        assertThat(rules("@DisplayName(\"R1, R2: so\")")).containsExactly("R1", "R2");
        assertThat(rules("@DisplayName(\n        \"A3 and\" + \" D4: so\")")).containsExactly("A3", "D4");
        assertThat(rules("// R5 in a comment")).isEmpty();
        assertThat(rules("@DisplayName(\"for 8R5 and R5x\")")).isEmpty();
    }

    @Test
    void no_rule_is_claimed_twice() {
        assertThat(CLAIMED).doesNotHaveDuplicates();
    }

    /** Rule to the test classes that name it. */
    private static Map<String, Set<String>> tested() {
        Map<String, Set<String>> tested = new TreeMap<>();
        List<Path> tests = Checkout.files(
                "services",
                file -> file.toString().contains("src/test/java")
                        && file.toString().endsWith(".java"));
        assertThat(tests).hasSizeGreaterThan(50);
        for (Path test : tests) {
            if (!test.getFileName().toString().equals("RulesHaveTestsTest.java")) {
                rules(Checkout.read(test))
                        .forEach(rule -> tested.computeIfAbsent(rule, any -> new TreeSet<>())
                                .add(test.getFileName().toString()));
            }
        }
        return tested;
    }

    private static Set<String> rules(String source) {
        Set<String> rules = new TreeSet<>();
        NAME.matcher(source)
                .results()
                .forEach(name -> RULE.matcher(name.group(1)).results().forEach(rule -> rules.add(rule.group())));
        return rules;
    }
}
