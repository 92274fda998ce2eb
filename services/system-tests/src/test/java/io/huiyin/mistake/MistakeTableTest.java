package io.huiyin.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.structure.Checkout;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No refusal of the catalogue is one that nobody ever meets: the season makes the mistake, or a named test does. */
class MistakeTableTest {
    private static final Set<String> CATALOGUE =
            ProblemCatalogue.load().entries().keySet();
    private static final Set<String> MADE = Stream.of(
                    MistakeTable.ALL.stream().map(Mistake::problem),
                    EveryAct.PROBLEMS.stream(),
                    ImportMistakes.OF_ROWS.stream())
            .flatMap(problems -> problems)
            .collect(Collectors.toSet());

    @Test
    void every_refusal_is_met_in_the_season_or_by_a_named_test() {
        Set<String> met = new HashSet<>(MADE);
        met.addAll(MistakeTable.ELSEWHERE.keySet());
        assertThat(met).containsExactlyInAnyOrderElementsOf(CATALOGUE);
    }

    @Test
    void what_the_season_meets_is_not_said_to_be_met_elsewhere() {
        assertThat(MistakeTable.ELSEWHERE.keySet()).doesNotContainAnyElementsOf(MADE);
    }

    @Test
    void the_named_tests_name_the_refusal() {
        List<Path> tests = Checkout.files("services", file -> file.toString().contains("/src/test/java/"));
        MistakeTable.ELSEWHERE.forEach((problem, test) -> {
            String record = Stream.of(problem.split("-"))
                    .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .collect(Collectors.joining());
            assertThat(tests)
                    .as(problem + " in " + test)
                    .anySatisfy(file -> assertThat(file)
                            .hasFileName(test + ".java")
                            .content()
                            .containsAnyOf(problem, record));
        });
    }
}
