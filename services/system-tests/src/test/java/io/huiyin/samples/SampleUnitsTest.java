package io.huiyin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleUnitsTest {
    private static final SampleFolder SAMPLES = SampleFolder.find();
    private static final List<SampleUnit> UNITS = SAMPLES.units();

    @Test
    void unit_ids_run_from_u001_to_u100() {
        assertThat(UNITS.stream().map(SampleUnit::unitId))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> "u%03d".formatted(i))
                        .toList());
    }

    @Test
    @DisplayName("D18: document codes are Han characters and distinct")
    void document_codes_are_distinct_and_han() {
        assertThat(UNITS.stream().map(SampleUnit::documentCode))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\p{IsHan}{2,6}"));
    }

    @Test
    void names_are_distinct() {
        assertThat(UNITS.stream().map(SampleUnit::fullName)).doesNotHaveDuplicates();
        assertThat(UNITS.stream().map(SampleUnit::shortName)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("D12: it is known whom each unit answers to")
    void every_unit_answers_to_someone() {
        assertThat(UNITS.stream().map(SampleUnit::system))
                .isSubsetOf(
                        "COUNTY_GOVERNMENT",
                        "VERTICAL",
                        "ENTERPRISE",
                        "PARTY",
                        "COURT",
                        "PROCURATORATE",
                        "MASS_ORGANISATION",
                        "MILITARY",
                        "CONGRESS",
                        "CPPCC");
    }

    @Test
    @DisplayName("R5: the session's set-up has the same units and the notice's totals")
    void the_session_setup_agrees_with_units_and_totals() throws IOException {
        JsonNode session = new ObjectMapper().readTree(SAMPLES.sessionSetup().toFile());
        assertThat(session.get("expectedSuggestions").asInt()).isEqualTo(35);
        assertThat(session.get("expectedProposals").asInt()).isEqualTo(97);
        assertThat(SAMPLES.rows())
                .allSatisfy(row -> assertThat(row.session())
                        .isIn(
                                session.get("congressSession").asText(),
                                session.get("cppccSession").asText()));
        assertThat(StreamSupport.stream(session.get("units").spliterator(), false)
                        .map(unit -> List.of(
                                unit.get("unitId").asText(),
                                unit.get("name").asText(),
                                unit.get("shortName").asText(),
                                unit.get("documentCode").asText())))
                .containsExactlyElementsOf(UNITS.stream()
                        .map(unit -> List.of(unit.unitId(), unit.fullName(), unit.shortName(), unit.documentCode()))
                        .toList());
    }
}
