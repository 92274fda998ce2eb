package io.huiyin.messaging;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;

@AnalyzeClasses(packages = "io.huiyin.messaging", importOptions = ImportOption.DoNotIncludeTests.class)
class MessagingArchitectureTest {
    @ArchTest
    static final ArchRule glue_knows_no_event_by_name = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.huiyin\\.contracts\\.(Proposal|Handling|Survey)Event.*")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule of_who_asks_glue_knows_what_a_command_says_of_itself = noClasses()
            .that()
            .resideOutsideOfPackage("io.huiyin.messaging.operate..") // endpoints say who may
            .should()
            .dependOnClassesThat(resideInAPackage("io.huiyin.access..")
                    .and(doNot(belongToAnyOf(CommandHeader.class, Caller.class)))
                    .as("are of access, beside the command's header and its caller"))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule the_engine_is_not_the_glue_s = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule documents_and_events_do_not_know_the_engine_s_inbox = noClasses()
            .that()
            .resideInAnyPackage("..aggregate..", "..outbox..", "..consume..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..inbox..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time_or_sleeps = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(LockSupport.class)
            .allowEmptyShould(false);
}
