package dev.doorstep.cli;

import dev.doorstep.Progress;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.scenario.Deviation;
import dev.doorstep.testkit.scenario.Scenario;
import dev.doorstep.testkit.scenario.ScenarioFailedException;
import dev.doorstep.testkit.scenario.ScenarioReport;
import dev.doorstep.testkit.scenario.StepReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code scenario}. */
@Command(name = "scenario", subcommands = ScenarioCommand.Run.class)
final class ScenarioCommand {
    /** Plays scenarios and tells what went otherwise than they expect. */
    @Command(name = "run")
    static final class Run implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "parameter.scenario")
        private List<Path> places = List.of();

        @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "option.seed", defaultValue = "1")
        private long seed;

        @Option(names = "--steps", descriptionKey = "option.steps")
        private boolean steps;

        private final List<ScenarioReport> played = new ArrayList<>();

        @Override
        public Report run() {
            List<Scenario> scenarios =
                    Scenario.readAll(places.stream().map(output::path).toList());
            played.addAll(database.watched(progress -> play(scenarios, progress)));
            Report report = Report.list(
                    "scenarios",
                    played,
                    Column.of("scenario", ScenarioReport::title),
                    Column.of("steps", scenario -> scenario.steps().size()),
                    Column.of("outcome", scenario -> scenario.isKept() ? "KEPT" : "FAILED"));
            return steps ? report.and(steps()) : report;
        }

        private List<ScenarioReport> play(List<Scenario> scenarios, Progress progress) {
            List<ScenarioReport> reports = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                progress.reached(scenario.title(), reports.size(), scenarios.size());
                reports.add(scenario.play(store(), seed));
            }
            return reports;
        }

        private Store store() {
            return database.isNamed() ? database.store() : InMemoryStore.open();
        }

        private Report steps() {
            List<Line> lines = played.stream()
                    .flatMap(scenario -> scenario.steps().stream().map(step -> new Line(scenario, step)))
                    .toList();
            return Report.list(
                    "steps",
                    lines,
                    Column.of("scenario", line -> line.scenario.title()),
                    Column.of("line", line -> line.step.place().line()),
                    Column.of("step", line -> line.step.text()),
                    Column.of("outcome", line -> line.step.outcome()),
                    Column.of("reason", line -> line.step.detail()));
        }

        private record Line(ScenarioReport scenario, StepReport step) {}

        @Override
        public ExitCode ending(Failures failures) {
            List<ScenarioFailedException> failed = played.stream()
                    .flatMap(scenario -> scenario.deviations().stream())
                    .map(Deviation::failure)
                    .toList();
            failed.forEach(failures::line);
            return failed.isEmpty() ? ExitCode.OK : ExitCode.SCENARIO;
        }
    }
}
