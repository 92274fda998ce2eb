package io.huiyin.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.huiyin.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsArchitectureTest {
    @ArchTest
    static final ArchRule knows_only_java_and_json = classes()
            .that()
            .resideInAPackage("io.huiyin.contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.huiyin.contracts..", "java..", "com.fasterxml.jackson..", "org.jspecify..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule no_spring_and_no_store = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "org.camunda..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule events_are_records = classes()
            .that()
            .implement(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .bePublic()
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule values_are_records_or_enums_and_know_only_values = classes()
            .that()
            .resideInAPackage("io.huiyin.contracts.value")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.huiyin.contracts.value", "java..", "org.jspecify..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .allowEmptyShould(false);
}
