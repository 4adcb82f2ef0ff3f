package dev.doorstep.cli;

import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.travel.TravelCoverage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The noun {@code travel}: tables of what it takes to get from door to door. */
@Command(
        name = "travel",
        subcommands = {TravelCommand.Places.class, TravelCommand.Check.class})
final class TravelCommand {
    private TravelCommand() {}

    /** Lists the places that a map service is to be asked for. */
    @Command(
            name = "places",
            footer = {"doorstep travel places", "doorstep travel places --format csv"})
    static final class Places implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return TravelRows.places("places", database.read(t -> t.places().all()));
        }
    }

    /** Says what tables hold, what of the branch they lack, and what is odd about them. */
    @Command(
            name = "check",
            footer = {
                "doorstep travel check examples/travel/shanghai.json",
                "doorstep travel check examples/travel/shanghai.json --limit 3 --format csv"
            })
    static final class Check implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private TopOptions top = new TopOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "parameter.travel-file", arity = "0..1")
        private @Nullable Path file;

        private @Nullable TravelCoverage coverage;

        @Override
        public Report run() {
            coverage = database.read(t -> new TravelCoverage(
                    database.roads(file).tables(database.branch().id()).orElseThrow(NoTravelTablesException::new),
                    t.places().all(),
                    t.workers().all()));
            return TravelRows.check(coverage, top.limit());
        }

        @Override
        public ExitCode ending(Failures failures) {
            if (coverage == null || coverage.isComplete()) {
                return ExitCode.OK;
            }
            failures.line(new TravelIncompleteException(
                    coverage.lacking().size(), coverage.lackingModes().size()));
            return ExitCode.BAD_INPUT;
        }
    }
}
