package io.huiyin.proposal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "io.huiyin.proposal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "io.huiyin.proposal.session",
        "io.huiyin.proposal.register",
        "io.huiyin.proposal.intake",
        "io.huiyin.proposal.intake.xlsx",
        "io.huiyin.proposal.assignment"
    };

    @ArchTest
    static final ArchRule domain_knows_neither_spring_nor_the_store = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule domain_knows_no_adapter = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..persistence..", "io.huiyin.access..", "io.huiyin.proposal.config..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule only_the_reader_knows_workbooks = noClasses()
            .that()
            .resideOutsideOfPackage("io.huiyin.proposal.intake.xlsx")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule pages_and_persistence_do_not_meet = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..", "io.huiyin.messaging.outbox..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("AggregateRepository")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule no_service_uses_the_engine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "javax.sql..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nobody_reads_the_machines_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(false);

    @ArchTest
    static void features_have_no_cycles(JavaClasses classes) {
        slices().matching("io.huiyin.proposal.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(classes);
    }
}
