package io.huiyin.deadline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern DATE_IN_CODE =
            Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)|LocalDate\\.(of|parse|now)|Instant\\.(parse|now)|MonthDay");

    @Test
    @DisplayName("R1: no date in code; every date is data of a pack or a calendar")
    void no_date_in_code() throws IOException {
        for (Path source : files(SOURCES, ".java")) {
            assertThat(DATE_IN_CODE.matcher(Files.readString(source)).results().map(hit -> source + ": " + hit.group()))
                    .isEmpty();
        }
        assertThat(files(SOURCES, ".java")).isNotEmpty();
    }

    @Test
    void the_index_lists_exactly_the_packs_that_are_there() {
        assertThat(RulePacks.refs())
                .containsExactlyInAnyOrderElementsOf(files(RESOURCES.resolve("rule-packs"), ".json").stream()
                        .map(file -> file.getFileName().toString().replace(".json", ""))
                        .filter(name -> !name.equals("index"))
                        .toList());
    }

    @Test
    void every_calendar_that_is_there_can_be_read() {
        for (Path file : files(RESOURCES.resolve("working-calendars"), ".json")) {
            String ref = file.getFileName().toString().replace(".json", "");
            assertThat(WorkingCalendar.load(ref).ref()).isEqualTo(ref);
        }
    }

    @Test
    void the_module_is_plain_java() {
        JavaClasses module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.huiyin.deadline");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.huiyin.deadline",
                        "io.huiyin.contracts..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .check(module);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
