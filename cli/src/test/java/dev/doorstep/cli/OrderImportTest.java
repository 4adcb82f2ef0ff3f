package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bookings of a hotline, entered from a file: checked first, booked in the order of their calls, answered one by one.
 */
@Tag("BKG-09")
class OrderImportTest {
    private static Shell base;

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeAll
    static void prepare(@TempDir Path empty) {
        base = Shell.ticking(empty);
        base.run("db", "migrate");
        base.run("import", Shell.SHANGHAI.toString());
    }

    @BeforeEach
    void copy() throws IOException {
        shell = base.copyTo(directory);
        ComingWeek.requests(directory, 8);
    }

    @Test
    void books_every_request_once_however_often_the_file_is_entered() {
        List<String> first = enter();
        assertThat(first.get(0)).isEqualTo("request,number,state,total,refusal,reason");
        assertThat(first).hasSize(9).filteredOn(line -> line.contains(",OPEN,")).isNotEmpty();
        assertThat(enter()).isEqualTo(first);
        assertThat(orders()).hasSize((int)
                first.stream().filter(line -> line.contains(",OPEN,")).count());
    }

    @Test
    void rehearses_without_writing() {
        List<String> rehearsed = enter("--dry-run");
        assertThat(orders()).isEmpty();
        assertThat(enter())
                .extracting(OrderImportTest::withoutNumber)
                .isEqualTo(
                        rehearsed.stream().map(OrderImportTest::withoutNumber).toList());
    }

    @Test
    void serves_whoever_called_first_first() throws IOException {
        List<String> asTheyCalled = enter("--dry-run");
        List<String> rows = new ArrayList<>(Files.readAllLines(calls()));
        Collections.reverse(rows.subList(1, rows.size()));
        Files.write(calls(), rows);
        assertThat(enter("--dry-run"))
                .extracting(OrderImportTest::withoutNumber)
                .isEqualTo(asTheyCalled.stream()
                        .map(OrderImportTest::withoutNumber)
                        .toList());
    }

    @Test
    void names_every_bad_row_and_books_nothing() throws IOException {
        spoil(2, ",C", ",X");
        spoil(4, "2026-|2027-", "2O26-");
        Ended refused = shell.run("order", "import", "calls.csv");
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(refused.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("calls.csv:2:").contains("which SH does not hold"),
                        line -> assertThat(line).startsWith("calls.csv:4:").contains("import.value.date"),
                        line -> assertThat(line).startsWith("error: "));
        assertThat(orders()).isEmpty();
        assertThat(enter("--skip-invalid")).hasSize(7);
    }

    @Test
    void answers_what_a_rule_refuses_and_books_the_others() throws IOException {
        spoil(2, "\\d{4}-\\d{2}-\\d{2}T", "2026-03-02T");
        assertThat(enter())
                .hasSize(9)
                .anyMatch(line -> line.matches("R001,,,,slot\\.taken,.+"))
                .anyMatch(line -> line.contains(",OPEN,"));
    }

    @Test
    void refuses_a_ref_that_comes_again_with_other_content() throws IOException {
        List<String> first = enter();
        int row = first.indexOf(first.stream()
                .filter(line -> line.contains(",OPEN,"))
                .findFirst()
                .orElseThrow());
        String ref = first.get(row).substring(0, first.get(row).indexOf(','));
        List<String> rows = new ArrayList<>(Files.readAllLines(calls()));
        rows.replaceAll(line -> line.startsWith(ref + ",") ? line + "（改）" : line);
        Files.write(calls(), rows);
        assertThat(enter()).anyMatch(line -> line.startsWith(ref + ",,,,") && line.contains("key"));
    }

    private void spoil(int line, String pattern, String replacement) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(calls()));
        rows.set(line - 1, rows.get(line - 1).replaceAll(pattern, replacement));
        Files.write(calls(), rows);
    }

    private Path calls() {
        return directory.resolve(ComingWeek.FILE);
    }

    private List<String> enter(String... options) {
        List<String> line = new ArrayList<>(List.of("order", "import", ComingWeek.FILE, "--format", "csv"));
        line.addAll(List.of(options));
        Ended entered = shell.run(line.toArray(String[]::new));
        assertThat(entered.code()).as(entered.err()).isZero();
        return entered.out().lines().toList();
    }

    private List<String> orders() {
        return shell.run("order", "list", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .toList();
    }

    private static String withoutNumber(String line) {
        return line.replaceAll("SH\\S*?,", ",");
    }
}
