package io.huiyin.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the sample register promises to everything that imports it. */
class SampleSessionTest {
    private static final SampleFolder SAMPLES = SampleFolder.find();
    private static final List<Row> ROWS = SAMPLES.rows();
    private static final Set<String> UNIT_NAMES = SAMPLES.units().stream()
            .flatMap(unit -> Stream.of(unit.fullName(), unit.shortName()))
            .collect(Collectors.toSet());

    @Test
    void the_first_line_names_the_columns() {
        assertThat(SAMPLES.headers()).isEqualTo(Row.HEADERS);
    }

    @Test
    @DisplayName("R5: 35 suggestions and 97 proposals are 132")
    void the_control_totals_hold() {
        assertThat(ROWS).hasSize(132);
        assertThat(ROWS.stream().collect(groupingBy(Row::kind, counting()))).isEqualTo(Map.of("建议", 35L, "提案", 97L));
    }

    @Test
    @DisplayName("R4: the session fixes the kind")
    void every_kind_has_its_session() {
        assertThat(ROWS)
                .allSatisfy(row ->
                        assertThat(row.session()).isEqualTo(row.kind().equals("建议") ? "县十七届人大四次会议" : "政协中阳县十届三次会议"));
    }

    @Test
    @DisplayName("R102: a number is unique within kind and class, and each class counts from 1")
    void numbers_are_unique_and_without_gaps() {
        ROWS.stream()
                .collect(groupingBy(
                        row -> row.kind() + row.category(), Collectors.mapping(Row::number, Collectors.toList())))
                .forEach((series, numbers) -> assertThat(numbers)
                        .as(series)
                        .isEqualTo(Stream.iterate(1, n -> n + 1)
                                .limit(numbers.size())
                                .map(String::valueOf)
                                .toList()));
    }

    @Test
    void no_two_titles_and_no_two_paragraphs_are_alike() {
        assertThat(ROWS.stream().map(Row::title)).doesNotHaveDuplicates();
        assertThat(ROWS.stream().flatMap(row -> row.text().lines())).doesNotHaveDuplicates();
    }

    /** Texts made by swapping nouns would share long runs of characters. */
    @Test
    void no_two_cases_share_a_sentence() {
        Map<String, String> firstSeenIn = new HashMap<>();
        for (Row row : ROWS) {
            for (String sentence : row.text().split("[，。；：？！\n]")) {
                if (sentence.length() >= 16) {
                    assertThat(firstSeenIn.putIfAbsent(sentence, row.title()))
                            .as(sentence)
                            .isIn(null, row.title());
                }
            }
        }
    }

    @Test
    void titles_and_texts_are_of_a_register_s_length() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.title()).startsWith("关于").endsWith("的" + row.kind());
            assertThat(row.title().codePointCount(0, row.title().length())).isBetween(10, 50);
            assertThat(row.text().codePointCount(0, row.text().length())).isBetween(100, 900);
        });
    }

    @Test
    @DisplayName("R63: every case raises one to four points after its background, numbered from 一")
    void texts_split_into_points() {
        assertThat(ROWS).allSatisfy(row -> {
            List<String> lines = row.text().lines().toList();
            List<String> points = row.points();
            assertThat(points).hasSizeBetween(1, 4);
            assertThat(points.stream().map(point -> point.substring(0, 2)))
                    .containsExactlyElementsOf(List.of("一、", "二、", "三、", "四、").subList(0, points.size()));
            assertThat(lines).hasSizeGreaterThan(points.size()).endsWith(points.toArray(String[]::new));
        });
        assertThat(ROWS.stream().map(row -> row.points().size())).contains(1, 2, 3, 4);
    }

    @Test
    @DisplayName("R29: one lead and none to four others, all of them units of the session")
    void every_unit_resolves() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(UNIT_NAMES).contains(row.suggestedLead()).containsAll(row.coHandlingUnits());
            assertThat(row.coHandlingUnits())
                    .hasSizeLessThanOrEqualTo(4)
                    .doesNotHaveDuplicates()
                    .doesNotContain(row.suggestedLead());
        });
        Map<String, String> fullName = SAMPLES.units().stream()
                .flatMap(unit ->
                        Stream.of(unit.fullName(), unit.shortName()).map(name -> Map.entry(name, unit.fullName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        assertThat(ROWS.stream().map(row -> fullName.get(row.suggestedLead())).distinct())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(ROWS.stream().map(Row::suggestedLead).filter(name -> !name.equals(fullName.get(name))))
                .as("some cells hold the short name, as clerks write")
                .isNotEmpty();
    }

    @Test
    @DisplayName("R103, R116: a suggestion has deputies, a proposal members or one organisation")
    void submitters_are_persons_or_one_organisation() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.submitters())
                    .hasSizeBetween(1, 6)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            if (row.organization().isEmpty()) {
                assertThat(row.leadSubmitter()).isNotEmpty();
            } else {
                assertThat(row.kind()).isEqualTo("提案");
                assertThat(row.leadSubmitter() + row.coSubmitters()).isEmpty();
            }
        });
        assertThat(ROWS.stream().filter(row -> !row.organization().isEmpty())).hasSizeBetween(7, 10);
        assertThat(ROWS.stream().filter(row -> !row.coSubmitters().isEmpty())).hasSizeBetween(20, 30);
    }

    @Test
    void nobody_is_deputy_and_member_at_once() {
        assertThat(names("建议")).doesNotContainAnyElementsOf(names("提案"));
    }

    @Test
    void names_hold_rare_characters() {
        Set<String> names = new HashSet<>(names("建议"));
        names.addAll(names("提案"));
        assertThat(names.stream().filter(SampleSessionTest::isRare)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(names)
                .anySatisfy(name -> assertThat(name.length()).isGreaterThan(name.codePointCount(0, name.length())));
    }

    @Test
    @DisplayName("R17: six cases are key ones")
    void key_cases_are_marked() {
        assertThat(ROWS.stream().collect(groupingBy(Row::key, counting()))).isEqualTo(Map.of("是", 6L, "", 126L));
    }

    @Test
    @DisplayName("D15: no contact data")
    void no_contact_data() {
        assertThat(ROWS).allSatisfy(row -> {
            for (String cell : row.cells()) {
                assertThat(cell).doesNotContainPattern("\\d{7,}").doesNotContain("@");
            }
        });
    }

    private static Set<String> names(String kind) {
        return ROWS.stream()
                .filter(row -> row.kind().equals(kind) && row.organization().isEmpty())
                .flatMap(row -> row.submitters().stream())
                .collect(Collectors.toSet());
    }

    /** Outside the block every Chinese font covers. */
    private static boolean isRare(String name) {
        return name.codePoints().anyMatch(c -> c < 0x4E00 || c > 0x9FA5);
    }

    @Test
    void cells_carry_no_stray_blanks() {
        assertThat(ROWS.stream().map(Row::cells).flatMap(List::stream))
                .allSatisfy(cell -> assertThat(cell).isEqualTo(cell.strip()).doesNotContain("\r", "\t", "  "));
    }
}
