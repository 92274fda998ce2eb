package io.huiyin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever any service refuses, it can say so in a clerk's words; and no sentence waits for a refusal that never comes. */
class ProblemCatalogueTest {
    private static final Set<Integer> STATUS = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 500, 503);
    private static final Pattern RULE = Pattern.compile("[RAD]\\d+");
    private static final Pattern CHINESE = Pattern.compile("[\\x{4e00}-\\x{9fff}]{2}");

    private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();
    private static final List<Class<?>> REFUSALS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.huiyin").stream()
                    .filter(type -> type.isAssignableTo(Rejection.class) && !type.isInterface())
                    .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void every_refusal_has_its_sentence() {
        assertThat(REFUSALS).hasSizeGreaterThan(100);
        assertThat(REFUSALS)
                .allSatisfy(refusal -> assertThat(CATALOGUE.faults(refusal)).isEmpty());
    }

    @Test
    void every_sentence_has_its_refusal() {
        Set<String> thrown = REFUSALS.stream()
                .map(refusal -> Rejection.typeOf(refusal).substring("urn:problem:".length()))
                .collect(Collectors.toSet());
        assertThat(CATALOGUE.entries().keySet()).containsExactlyInAnyOrderElementsOf(thrown);
    }

    @Test
    void no_two_refusals_share_a_name() {
        assertThat(REFUSALS.stream().map(Class::getSimpleName)).doesNotHaveDuplicates();
        assertThat(CATALOGUE.entries().keySet()).allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void a_sentence_is_chinese_whole_and_ends_like_one() {
        assertThat(CATALOGUE.entries()).isNotEmpty().allSatisfy((name, entry) -> {
            assertThat(entry.message()).endsWith("。").containsPattern(CHINESE).hasLineCount(1);
            assertThat(entry.message()).doesNotContain("。。", "Exception", "TODO");
            assertThat(entry.title()).containsPattern(CHINESE).doesNotContain("。");
            assertThat(STATUS).contains(entry.status());
        });
    }

    @Test
    void most_refusals_name_the_rule_they_rest_on() {
        assertThat(CATALOGUE.entries().values())
                .filteredOn(entry -> RULE.matcher(entry.rule()).find())
                .hasSizeGreaterThan(50);
    }
}
