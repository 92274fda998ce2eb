package io.huiyin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every refusal of this service can be told to people, and names its rule and what to do next. */
class RefusalsTest {
    private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();
    private static final List<Class<?>> REFUSALS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.huiyin.survey").stream()
                    .filter(type -> type.isAssignableTo(Rejection.class) && !type.isInterface())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void every_refusal_is_in_the_catalogue() {
        assertThat(REFUSALS).hasSizeGreaterThan(15);
        assertThat(REFUSALS)
                .allSatisfy(refusal -> assertThat(CATALOGUE.faults(refusal)).isEmpty());
    }

    @Test
    void every_refusal_says_what_to_do_next() {
        assertThat(REFUSALS).allSatisfy(refusal -> {
            ProblemCatalogue.Entry entry =
                    CATALOGUE.entries().get(Rejection.typeOf(refusal).substring("urn:problem:".length()));
            assertThat(entry.message()).contains("请");
            assertThat(entry.rule()).matches("[RAD]\\d+");
        });
    }
}
