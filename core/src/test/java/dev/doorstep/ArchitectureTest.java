package dev.doorstep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.IdSource;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.spi.Session;

/** How core is built, and stays built. */
@AnalyzeClasses(packages = PackageOrder.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final PackageOrder ORDER = PackageOrder.read();

    @ArchTest
    void a_package_sees_only_those_below_it(JavaClasses core) {
        classes().should(ORDER.haveAPlace()).check(core);
        classes().should(ORDER.seeOnlyWhatIsBelow()).check(core);
    }

    @ArchTest
    void packages_have_no_cycles(JavaClasses core) {
        slices().assignedFrom(PackageOrder.slices()).should().beFreeOfCycles().check(core);
    }

    @ArchTest
    void what_is_internal_is_seen_by_its_own_feature_only(JavaClasses core) {
        classes()
                .that()
                .resideInAPackage("..internal..")
                .should(Shapes.beSeenByTheirOwnFeatureOnly())
                .check(core);
    }

    @ArchTest
    void only_the_dispatch_adapter_knows_timefold(JavaClasses core) {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.doorstep.dispatch.internal.timefold..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.timefold..")
                .check(core);
    }

    @ArchTest
    void only_exchange_knows_jackson(JavaClasses core) {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.doorstep.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(core);
    }

    @ArchTest
    void public_signatures_speak_java_and_doorstep(JavaClasses core) {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(Shapes.speakOnlyJavaAndDoorstep())
                .check(core);
    }

    /**
     * Time and chance come from the builder's clock and the maker of identities; the two others decide nothing by them.
     */
    @ArchTest
    void no_feature_asks_the_machine_for_time_or_chance(JavaClasses core) {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Doorstep.class, Engine.class, IdSource.class, SearchBudget.class)
                .should()
                .accessTargetWhere(Machine.tellsTheTime().or(Machine.throwsDice()))
                .check(core);
    }

    @ArchTest
    void the_store_in_memory_has_one_door(JavaClasses core) {
        classes()
                .that()
                .resideInAPackage("dev.doorstep.memory..")
                .and()
                .doNotBelongToAnyOf(InMemoryStore.class)
                .should()
                .notBePublic()
                .check(core);
    }

    /** A session hands out the ports and is none. */
    @ArchTest
    void a_port_has_at_most_seven_methods(JavaClasses core) {
        classes()
                .that()
                .arePublic()
                .and()
                .areInterfaces()
                .and()
                .areNotAssignableTo(Session.class)
                .should(Shapes.haveAtMostAbstractMethods(7))
                .check(core);
    }

    @ArchTest
    void every_refusal_is_a_final_doorstep_exception(JavaClasses core) {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .arePublic()
                .and()
                .doNotHaveFullyQualifiedName(DoorstepException.class.getName())
                .should()
                .beAssignableTo(DoorstepException.class)
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(core);
    }

    @ArchTest
    @ArchTag("AHEAD-23")
    void every_service_of_a_transaction_knows_who_acts(JavaClasses core) {
        classes()
                .that(Services.ofATransaction(core))
                .should(Shapes.beOpenedWithAnAccess())
                .andShould(Services.askWhoActs())
                .check(core);
    }
}
