package dev.doorstep.persistence;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.doorstep.kernel.DoorstepException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** How the adapter is built, and stays built. */
@AnalyzeClasses(packages = "dev.doorstep.persistence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> LIBRARIES =
            resideInAnyPackage("org.jdbi..", "org.flywaydb..", "com.fasterxml..", "com.google..", "org.slf4j..");

    @ArchTest
    void the_store_is_the_only_door(JavaClasses persistence) {
        classes()
                .that()
                .doNotBelongToAnyOf(JdbiStore.class, SchemaStep.class)
                .and()
                .areNotAssignableTo(DoorstepException.class)
                .should()
                .notBePublic()
                .check(persistence);
    }

    @ArchTest
    void the_door_shows_no_library(JavaClasses persistence) {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveRawReturnType(LIBRARIES)
                .orShould()
                .haveRawParameterTypes(anyElementThat(LIBRARIES))
                .check(persistence);
    }

    @ArchTest
    void an_adapter_sees_ports_and_neither_facade_nor_internals(JavaClasses persistence) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.doorstep", "dev.doorstep.memory..", "dev.doorstep.exchange..", "..internal..")
                .check(persistence);
    }

    @ArchTest
    void an_adapter_asks_the_machine_for_neither_time_nor_chance(JavaClasses persistence) {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(persistence);
    }
}
