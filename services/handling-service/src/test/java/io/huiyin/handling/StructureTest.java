package io.huiyin.handling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.huiyin.messaging.aggregate.AggregateRepository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.huiyin.handling", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {
    private static final String[] FEATURES = {
        "..handling.assignment",
        "..handling.assistance",
        "..handling.contact",
        "..handling.extension",
        "..handling.opinion",
        "..handling.reply",
        "..handling.round",
        "..handling.signoff",
        "..handling.number",
        "..handling.due"
    };
    private static final DescribedPredicate<JavaClass> AN_ADAPTER =
            resideInAnyPackage("..handling..web", "..handling..persistence", "..handling.events", "..handling.config");

    @ArchTest
    static final ArchRule features_know_neither_spring_nor_mongo = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta..", "org.camunda..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule features_do_not_know_their_adapters = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat(AN_ADAPTER)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule who_calls_from_outside_uses_use_cases = noClasses()
            .that()
            .resideInAnyPackage("..handling..web", "..handling.events", "..handling.process..")
            .should()
            .dependOnClassesThat(resideInAPackage("..handling..persistence")
                    .or(JavaClass.Predicates.assignableTo(AggregateRepository.class)))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule no_persistence_knows_another = classes()
            .that()
            .resideInAPackage("..handling..persistence")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("..handling..persistence")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule only_the_process_imports_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("..handling.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule controllers_are_in_web_and_nobodys_business = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .and()
            .resideOutsideOfPackage("..handling.process..")
            .should()
            .resideInAPackage("..web")
            .andShould()
            .notBePublic()
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule only_the_clocks_know_what_time_it_is = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(false);
}
