package io.huiyin.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.huiyin.contracts.EventCodec;
import io.huiyin.messaging.aggregate.AggregateRepository;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What no service can see alone: that all of them together keep to the same lines. */
@AnalyzeClasses(packages = "io.huiyin", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String[] DOMAIN = {
        "io.huiyin.contracts..",
        "io.huiyin.deadline..",
        "io.huiyin.proposal.session",
        "io.huiyin.proposal.register",
        "io.huiyin.proposal.intake",
        "io.huiyin.proposal.assignment",
        "io.huiyin.handling.assignment",
        "io.huiyin.handling.assistance",
        "io.huiyin.handling.contact",
        "io.huiyin.handling.opinion",
        "io.huiyin.handling.reply",
        "io.huiyin.handling.round",
        "io.huiyin.handling.signoff",
        "io.huiyin.handling.number",
        "io.huiyin.handling.due",
        "io.huiyin.survey.satisfaction",
        "io.huiyin.supervision.casefile",
        "io.huiyin.supervision.ledger"
    };
    /** Seasons, faults and measurements: in no jar that is shipped. */
    private static final String[] NOT_SHIPPED = {
        "io.huiyin.clock.movable..",
        "io.huiyin.fault..",
        "io.huiyin.season..",
        "io.huiyin.mistake..",
        "io.huiyin.bench..",
        "io.huiyin.samples.."
    };

    private static final List<String> OFFICES = List.of("proposal", "handling", "survey", "supervision");
    private static final Set<String> MACHINE_CLOCKS = Set.of("system", "systemUTC", "systemDefaultZone");

    @ArchTest
    static void nothing_is_left_out(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(500);
        for (String domain : DOMAIN) {
            assertThat(classes.that(resideInAPackage(domain))).as(domain).isNotEmpty();
        }
        for (String office : OFFICES) {
            assertThat(classes.that(resideInAPackage(all(office)))).as(office).hasSizeGreaterThan(10);
        }
    }

    @ArchTest
    static final ArchRule rules_know_neither_framework_nor_store_nor_engine = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.camunda..",
                    "org.apache.kafka..",
                    "jakarta..",
                    "javax.sql..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule only_the_process_package_knows_the_engine = noClasses()
            .that(resideInAnyPackage("io.huiyin.handling.process..", "io.huiyin.clock.movable..", "io.huiyin.bench..")
                    .negate()
                    .as("are outside of the process package"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nobody_but_the_clocks_asks_the_machine_for_the_time = noClasses()
            .that()
            .resideOutsideOfPackage("io.huiyin.clock..")
            .should()
            .accessTargetWhere(theMachinesTime())
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule what_is_shipped_knows_neither_season_nor_fault_nor_movable_clock = noClasses()
            .that(resideInAnyPackage(NOT_SHIPPED).negate().as("are shipped"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NOT_SHIPPED)
            .allowEmptyShould(false);

    @ArchTest
    static void services_know_each_other_by_events_only(JavaClasses classes) {
        for (String office : OFFICES) {
            String[] others = OFFICES.stream()
                    .filter(other -> !other.equals(office))
                    .map(LayersTest::all)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(all(office))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(false)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule libraries_do_not_know_the_services = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.huiyin.contracts..",
                    "io.huiyin.deadline..",
                    "io.huiyin.clock..",
                    "io.huiyin.access..",
                    "io.huiyin.messaging..",
                    "io.huiyin.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(all("proposal"), all("handling"), all("survey"), all("supervision"), all("standalone"))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule no_service_knows_the_embedded_stores = noClasses()
            .that()
            .resideInAnyPackage(all("proposal"), all("handling"), all("survey"), all("supervision"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.huiyin.embedded..", "de.bwaldvogel..", "io.zonky..", "kafka..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule controllers_go_through_use_cases = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AggregateRepository.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..", "org.springframework.data..", "com.mongodb..", "org.bson..")
            .allowEmptyShould(false);

    /** So every consumer lifts old versions, and buries what is new or broken, in the same way. */
    @ArchTest
    static final ArchRule events_are_read_where_they_come_in_and_nowhere_else = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.huiyin.messaging.consume",
                    "io.huiyin.handling.process",
                    "io.huiyin.fault",
                    "io.huiyin.contracts")
            .should()
            .callMethod(EventCodec.class, "read", byte[].class)
            .allowEmptyShould(false);

    private static String all(String office) {
        return "io.huiyin." + office + "..";
    }

    /** {@code now()} of whatever kind, also with a zone; a {@code new Date()}; a clock of the machine. */
    private static DescribedPredicate<JavaAccess<?>> theMachinesTime() {
        return new DescribedPredicate<>("the machine's time") {
            @Override
            public boolean test(JavaAccess<?> access) {
                JavaClass owner = access.getTargetOwner();
                String called = access.getTarget().getName();
                return owner.getPackageName().startsWith("java.time") && called.equals("now")
                        || owner.isEquivalentTo(Clock.class) && MACHINE_CLOCKS.contains(called)
                        || owner.isEquivalentTo(System.class) && called.equals("currentTimeMillis")
                        || owner.isEquivalentTo(Date.class)
                                && name("<init>").test(access.getTarget())
                                && access.getTarget().getFullName().endsWith("<init>()");
            }
        };
    }
}
