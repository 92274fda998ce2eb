package io.huiyin.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.structure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/refusals.md} is what the catalogue and the table of mistakes say; {@code -Dhuiyin.snapshots=update} writes it. */
class RefusalsDocumentTest {
    private static final Path DOCUMENT = Checkout.path("docs/refusals.md");

    private static final String HEAD = """
            # Refusals

            Every refusal a service can give: status, rule, sentence, and the mistake that meets it. `./huiyin season` makes each
            of these mistakes once on a played year, checks status, rule and sentence, repeats it, and looks whether anything
            changed; it prints how often each was met and fails when one that it should have met was not. What no request of a
            running season can meet is shown by the test named instead. Generated from the catalogue (`problems/*.json` in
            event-contracts) and `io.huiyin.mistake` in system-tests.

            """;

    @Test
    void the_document_says_what_the_catalogue_and_the_table_say() throws IOException {
        String expected = HEAD + table();
        if (System.getProperty("huiyin.snapshots", "").equals("update")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(DOCUMENT).content().isEqualTo(expected);
    }

    private static String table() {
        Map<String, Set<String>> moments = MistakeTable.ALL.stream()
                .collect(Collectors.groupingBy(
                        Mistake::problem,
                        TreeMap::new,
                        Collectors.mapping(
                                mistake ->
                                        mistake.moment().name().toLowerCase(Locale.ROOT) + " `" + mistake.act() + "`",
                                Collectors.toCollection(TreeSet::new))));
        StringBuilder table =
                new StringBuilder("| refusal | status | rule | sentence | met |\n|---|---|---|---|---|\n");
        ProblemCatalogue.load()
                .entries()
                .forEach((name, entry) -> table.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(entry.status())
                        .append(" | ")
                        .append(entry.rule())
                        .append(" | ")
                        .append(entry.message())
                        .append(" | ")
                        .append(met(name, moments))
                        .append(" |\n"));
        return table.toString();
    }

    private static String met(String name, Map<String, Set<String>> moments) {
        if (moments.containsKey(name)) {
            return String.join(", ", moments.get(name));
        }
        if (EveryAct.PROBLEMS.contains(name)) {
            return "on every act";
        }
        if (ImportMistakes.OF_ROWS.contains(name)) {
            return "a row of a workbook";
        }
        return "`" + MistakeTable.ELSEWHERE.get(name) + "`";
    }
}
