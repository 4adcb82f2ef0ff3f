package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios are played by a command that says what went otherwise than they expect. */
@Tag("AHEAD-25")
class ScenarioTest {
    private static final String SCENARIOS =
            Path.of("../examples/scenarios").toAbsolutePath().normalize().toString();

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(directory);
    }

    @Test
    void plays_a_folder_in_memory_and_leaves_no_database() {
        Ended ended = shell.run("scenario", "run", SCENARIOS, "--format", "csv");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).hasSizeGreaterThan(10).first().isEqualTo("scenario,steps,outcome");
        assertThat(ended.out().lines().skip(1)).allMatch(line -> line.endsWith(",KEPT"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void plays_on_a_database_again_and_again_each_time_in_a_branch_of_its_own() {
        String file = SCENARIOS + "/late-cancellation.yaml";
        assertThat(shell.run("scenario", "run", file, "--db", "doorstep").err())
                .startsWith("error: database.missing: ");
        assertThat(shell.run("db", "migrate").code()).isZero();
        Ended first = shell.run("scenario", "run", file, "--db", "doorstep");
        assertThat(first.code()).isZero();
        assertThat(shell.run("scenario", "run", file, "--db", "doorstep")).isEqualTo(first);
        assertThat(shell.run("branch", "list", "--format", "csv").out()).contains("S1,", "S2,");
        assertThat(shell.run("ledger", "verify", "--branch", "S2").code()).isZero();
    }

    @Test
    void names_every_expectation_that_failed_and_ends_with_a_code_of_its_own() throws IOException {
        write("late.yaml", "- {order: A, state: OPEN, total: 61.00}");
        Ended failed = shell.run("scenario", "run", "late.yaml", "--steps", "--format", "json");
        assertThat(failed.code()).isEqualTo(ExitCode.SCENARIO.number());
        assertThat(failed.err())
                .contains("error: scenario.failed: late.yaml:6:23: step 2 (order: A, state: OPEN, total: 61.00):"
                        + " expected OPEN, found AWAITING_PAYMENT")
                .contains("late.yaml:6:36: ", "expected 61.00 CNY, found 60.00 CNY")
                .hasLineCount(2);
        assertThat(failed.out()).contains("\"outcome\" : \"FAILED\"", "\"line\" : 6", "\"outcome\" : \"FAILS\"");
        assertThat(shell.run("scenario", "run", "late.yaml", "--lang", "zh").err())
                .contains("应为 OPEN");
    }

    @Test
    void names_every_fault_of_a_file_and_plays_nothing() throws IOException {
        write("late.yaml", "- {order: B, state: OPEN}");
        Ended faulty = shell.run("scenario", "run", SCENARIOS, "late.yaml", "nowhere.yaml");
        assertThat(faulty.code()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(faulty.out()).isEmpty();
        assertThat(faulty.err())
                .startsWith("late.yaml:6:13: import.reference.unknown: ")
                .contains("nowhere.yaml:1:1: import.file.missing: ")
                .hasLineCount(3);
        assertThat(shell.run("scenario", "run").code()).isEqualTo(ExitCode.USAGE.number());
    }

    private void write(String file, String expectation) throws IOException {
        Files.writeString(directory.resolve(file), """
                title: An order
                clock: 2026-03-02T09:00
                when:
                  - {book: A, earliest: 2026-03-03T10:00}
                then:
                  %s
                """.formatted(expectation));
    }
}
