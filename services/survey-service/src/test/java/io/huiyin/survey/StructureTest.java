package io.huiyin.survey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.huiyin.contracts.SurveyEvent;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.survey.satisfaction.GivenAnswer;
import io.huiyin.survey.scan.Scans;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "io.huiyin.survey", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {
    @ArchTest
    static final ArchRule the_survey_knows_neither_spring_nor_the_store = noClasses()
            .that()
            .resideInAPackage("io.huiyin.survey.satisfaction")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta..", "org.thymeleaf..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule use_cases_do_not_know_who_calls_them = noClasses()
            .that()
            .resideInAnyPackage("io.huiyin.survey.satisfaction", "io.huiyin.survey.link", "io.huiyin.survey.scan")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.huiyin.survey..web", "io.huiyin.survey.events", "io.huiyin.survey.config", "io.huiyin.access..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule who_calls_from_outside_uses_use_cases = noClasses()
            .that()
            .resideInAnyPackage("io.huiyin.survey..web", "io.huiyin.survey.events")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AggregateRepository.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Scans.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data..", "com.mongodb..", "io.huiyin.survey.link")
            .allowEmptyShould(false);

    /** D3: what a named person answered leaves neither in an event nor towards the unit; only these know it. */
    @ArchTest
    static final ArchRule answers_stay_where_they_are_given = classes()
            .that()
            .areAssignableTo(GivenAnswer.class)
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("io.huiyin.survey.satisfaction", "io.huiyin.survey.satisfaction.web")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule only_the_survey_itself_says_what_happened = noClasses()
            .that()
            .haveNameNotMatching("io\\.huiyin\\.survey\\.satisfaction\\.(SatisfactionSurvey|SurveyFacts)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SurveyEvent.class)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule secrets_come_from_elsewhere = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SecureRandom.class)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule links_are_never_random_uuids = noClasses()
            .that()
            .resideInAPackage("io.huiyin.survey.link")
            .should()
            .callMethod(UUID.class, "randomUUID")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule adapters_are_nobodys_business = classes()
            .that()
            .resideInAnyPackage("io.huiyin.survey..web", "io.huiyin.survey.config")
            .should()
            .notBePublic()
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
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule no_circles =
            slices().matching("io.huiyin.survey.(**)").should().beFreeOfCycles().allowEmptyShould(false);
}
