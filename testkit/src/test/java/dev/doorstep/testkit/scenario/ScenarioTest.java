package dev.doorstep.testkit.scenario;

import static dev.doorstep.testkit.scenario.Given.cancellation;
import static dev.doorstep.testkit.scenario.Given.customer;
import static dev.doorstep.testkit.scenario.Given.worker;
import static dev.doorstep.testkit.scenario.Then.order;
import static dev.doorstep.testkit.scenario.When.book;
import static dev.doorstep.testkit.scenario.When.cancel;
import static dev.doorstep.testkit.scenario.When.pay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.scenario.StepReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario is read strictly, played the same everywhere, and says what went otherwise than expected. */
@Tag("AHEAD-25")
class ScenarioTest {
    private static final String LATE = """
            title: Calling off late
            given:
              workers: {code: W1}
              customers: {code: C1}
              cancellation:
                - {at_least_hours_before: 24, fee_percent: 0}
                - {at_least_hours_before: 0, fee_percent: 25}
            clock: 2026-03-02T09:00
            when:
              - {book: A, earliest: 2026-03-03T10:00, units: 2}
              - {pay: A}
              - {cancel: A, at: 2026-03-03T08:00}
            then:
              - {order: A, state: CANCELLED, refunded: 90.00}
            """;

    @TempDir
    Path folder;

    @Test
    void a_scenario_is_the_same_in_yaml_and_in_java() throws IOException {
        Draft told = Scenario.titled("Calling off late")
                .given(worker("W1"), customer("C1"), cancellation(24, 0), cancellation(0, 25))
                .clock("2026-03-02T09:00")
                .when(book("A").with("earliest", "2026-03-03T10:00").with("units", 2))
                .when(pay("A"), cancel("A").at("2026-03-03T08:00"))
                .then(order("A").with("state", "CANCELLED").with("refunded", "90.00"));
        ScenarioReport java = told.play(InMemoryStore.open());
        ScenarioReport yaml = read(LATE).play(InMemoryStore.open());
        assertThat(java.isKept()).isTrue();
        assertThat(shown(java)).isEqualTo(shown(yaml));
    }

    @Test
    void a_store_holds_many_scenarios_and_the_same_one_many_times() throws IOException {
        Store store = InMemoryStore.open();
        Scenario scenario = read(LATE);
        ScenarioReport first = scenario.play(store);
        assertThat(first.isKept()).isTrue();
        assertThat(scenario.play(store)).isEqualTo(first);
        assertThat(scenario.play(store, 7)).isEqualTo(first);
    }

    @Test
    void an_expectation_that_fails_says_where_and_what_was_found() throws IOException {
        ScenarioReport report =
                read(LATE.replace("refunded: 90.00", "refunded: 91.00")).play(InMemoryStore.open());
        assertThat(report.deviations()).hasSize(1);
        assertThatThrownBy(report::verify)
                .isInstanceOf(ScenarioFailedException.class)
                .hasMessage("story.yaml:14:44: step 4 (order: A, state: CANCELLED, refunded: 91.00):"
                        + " expected 91.00 CNY, found 90.00 CNY");
    }

    @Test
    void steps_behind_one_that_went_astray_are_not_tried() throws IOException {
        String refused = LATE.replace("- {pay: A}", "- {accept: A}");
        ScenarioReport report = read(refused).play(InMemoryStore.open());
        assertThat(report.steps())
                .extracting(StepReport::outcome)
                .containsExactly(Outcome.DONE, Outcome.REFUSED, Outcome.SKIPPED, Outcome.SKIPPED);
        assertThat(report.deviations())
                .singleElement()
                .satisfies(deviation -> assertThat(deviation.actual()).startsWith("refused: order.not-open: "));
        ScenarioReport unrefused = read(LATE.replace("- {pay: A}", "- {pay: A, refused: order.unknown}"))
                .play(InMemoryStore.open());
        assertThat(unrefused.deviations())
                .singleElement()
                .satisfies(deviation -> assertThat(deviation.actual()).isEqualTo("done"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "units: 2        | unit: 2                    | 10:49 | import.key.unknown",
                "- {pay: A}      | - {pay: B}                 | 11:11 | import.reference.unknown",
                "- {pay: A}      | - {fly: A}                 | 11:11 | import.key.unknown",
                "- {pay: A}      | - {at: 2026-03-01T09:00}   | 11:10 | import.value.date-order",
                "units: 2        | customer: C9               | 10:53 | import.reference.unknown",
                "units: 2        | units: many                | 10:50 | import.value.whole",
                "state: CANCELLED| state: LOST                | 14:23 | import.value.choice",
                "order: A        | pay: A                     | 14:11 | import.key.unknown",
                "code: W1        | code: W1, skills: COOKING  | 3:31  | import.key.unknown",
                "fee_percent: 25 | fee_percent: 250           | 7:47  | import.value.percent",
                "T09:00          | T25:00                     | 8:8   | import.value.date-time",
                "title:          | titel:                     | 1:8   | import.key.unknown",
            })
    void a_fault_is_named_by_line_and_column(String written, String mistyped, String place, String code)
            throws IOException {
        String faulty = LATE.replaceFirst(java.util.regex.Pattern.quote(written), mistyped);
        assertThat(problems(faulty))
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly("story.yaml:" + place + " " + code);
    }

    @Test
    void a_fault_of_a_scenario_in_java_is_named_by_the_line_of_the_test() {
        Draft told = Scenario.titled("nobody placed this order")
                .clock("2026-03-02T09:00")
                .when(pay("A"));
        ImportRejectedException rejected = catchThrowableOfType(ImportRejectedException.class, told::told);
        assertThat(rejected.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).matches("ScenarioTest\\.java:\\d+:1"));
    }

    @Test
    void the_scenarios_of_a_folder_are_read_together_and_every_fault_is_named() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), LATE.replace("pay: A", "pay: B"));
        Files.writeString(folder.resolve("b.json"), """
                {"title": "no steps", "clock": "2026-03-02T09:00"}""");
        Files.writeString(folder.resolve("notes.txt"), "not a scenario");
        ImportRejectedException rejected =
                catchThrowableOfType(ImportRejectedException.class, () -> Scenario.readAll(List.of(folder)));
        assertThat(rejected.problems())
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly("a.yaml import.reference.unknown", "b.json import.key.missing");
    }

    private List<ImportProblem> problems(String text) {
        return catchThrowableOfType(ImportRejectedException.class, () -> read(text))
                .problems();
    }

    private Scenario read(String text) throws IOException {
        return Scenario.read(Files.writeString(folder.resolve("story.yaml"), text));
    }

    private static String shown(ScenarioReport report) {
        return report.steps().stream()
                .map(step -> step.text() + " " + step.outcome() + step.detail())
                .collect(Collectors.joining("\n", report.title() + "\n", ""));
    }
}
