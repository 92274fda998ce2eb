package io.huiyin.supervision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.huiyin.supervision.casefile.CaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;

@AnalyzeClasses(packages = "io.huiyin.supervision", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.huiyin.supervision.";

    @ArchTest
    static final ArchRule only_the_index_package_searches = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "ledger.index")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(IndexSearcher.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(IndexReader.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(IndexWriter.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ReferenceManager.class)
            .because("a query that does not go through ScopedSearcher passes the scope by")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule pages_and_controllers_read_cases_through_their_scope = noClasses()
            .that()
            .resideInAnyPackage(BASE + "pages..", "..web..", BASE + "process..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CaseFiles.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..", "org.springframework.data..", "com.mongodb..", "org.bson..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule the_view_knows_neither_spring_nor_store_nor_index = noClasses()
            .that()
            .resideInAPackage(BASE + "casefile")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.lucene..", "jakarta..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule lists_know_neither_spring_nor_store = noClasses()
            .that()
            .resideInAPackage(BASE + "ledger")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "..persistence..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule only_the_process_package_calls_another_service = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "process")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
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
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule parts_have_no_circles =
            slices().matching(BASE + "(*)..").should().beFreeOfCycles().allowEmptyShould(false);

    @ArchTest
    static final ArchRule controllers_are_nobodys_business = classes()
            .that()
            .resideInAnyPackage("..web..", BASE + "pages..", BASE + "config..", BASE + "events..")
            .should()
            .notBePublic()
            .allowEmptyShould(false);
}
