package io.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final List<? extends Class<?>> REFUSALS = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.huiyin.proposal")
                    .that(new com.tngtech.archunit.base.DescribedPredicate<>("refusals") {
                        @Override
                        public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                            return type.isAssignableTo(Rejection.class) && type.isRecord();
                        }
                    })
                    .stream()
                    .map(type -> type.reflect())
                    .toList();

    @Test
    void every_refusal_can_be_told() {
        ProblemCatalogue catalogue = ProblemCatalogue.load();
        assertThat(REFUSALS).hasSizeGreaterThan(50);
        assertThat(REFUSALS)
                .allSatisfy(refusal -> assertThat(catalogue.faults(refusal)).isEmpty());
    }

    @Test
    void no_sentence_is_without_a_refusal() throws IOException {
        List<String> told = REFUSALS.stream()
                .map(refusal -> Rejection.typeOf(refusal).substring("urn:problem:".length()))
                .toList();
        List<String> written = new ArrayList<>();
        try (InputStream file = ProblemCatalogue.class.getResourceAsStream("/problems/proposal.json")) {
            JsonNode entries = new ObjectMapper().readTree(file);
            entries.fieldNames().forEachRemaining(written::add);
            assertThat(entries)
                    .allSatisfy(
                            entry -> assertThat(entry.path("message").asText()).endsWith("。"));
        }
        assertThat(written).containsExactlyInAnyOrderElementsOf(told);
    }
}
