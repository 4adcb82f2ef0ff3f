package dev.doorstep.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.doorstep.cli.output.Printer;
import picocli.CommandLine.Command;

/** How the command line is built, and stays built. */
@AnalyzeClasses(packages = "dev.doorstep.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    void commands_are_private(JavaClasses cli) {
        classes().that().areAnnotatedWith(Command.class).should().notBePublic().check(cli);
    }

    @ArchTest
    void commands_render_nothing(JavaClasses cli) {
        noClasses()
                .that()
                .areAnnotatedWith(Command.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Printer.class)
                .check(cli);
    }

    @ArchTest
    void the_command_line_sees_no_internals(JavaClasses cli) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..internal..", "org.jdbi..", "org.flywaydb..", "ai.timefold..")
                .check(cli);
    }

    @ArchTest
    void only_the_terminal_and_the_main_class_touch_the_process(JavaClasses cli) {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Terminal.class, Main.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(cli);
    }

    @ArchTest
    void printers_know_the_words_of_the_kernel_and_no_feature(JavaClasses cli) {
        classes()
                .that()
                .resideInAPackage("dev.doorstep.cli.output..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.doorstep.kernel..",
                        "dev.doorstep.cli.output..",
                        "com.fasterxml.jackson.core..",
                        "org.jspecify..")
                .check(cli);
    }
}
