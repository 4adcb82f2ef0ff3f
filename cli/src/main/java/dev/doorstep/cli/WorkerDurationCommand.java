package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.duration.DurationDesk;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.duration.DurationModelFile;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How long work really takes: looked back on, learned, and used. */
@Command(
        name = "duration",
        subcommands = {
            WorkerDurationCommand.Performance.class,
            WorkerDurationCommand.Learn.class,
            WorkerDurationCommand.List.class,
            WorkerDurationCommand.Show.class,
            WorkerDurationCommand.Explain.class,
            WorkerDurationCommand.Ways.class,
            WorkerDurationCommand.Import.class,
            WorkerDurationCommand.Export.class
        })
final class WorkerDurationCommand {
    private WorkerDurationCommand() {}

    /** Which model: one of a code or a file, or that which a day goes by. */
    private static final class NamedModel {
        @Option(names = "--model", paramLabel = "MODEL", descriptionKey = "option.duration-model")
        private @Nullable String model;

        Optional<DurationModel> in(Transaction t, OutputOptions output, PlannedDay day) {
            String named = model;
            return named == null
                    ? t.durations().inForce(day.in(t))
                    : Optional.of(output.file(named)
                            .map(DurationModelFile::read)
                            .orElseGet(() -> t.durations().model(DurationModelId.of(named))));
        }
    }

    /** Says how the finished visits of some days went, beside how they were planned. */
    @Command(
            name = "report",
            footer = {
                "doorstep worker duration report --from 2026-03-02 --days 7",
                "doorstep worker duration report --from 2026-03-02 --days 7 --format csv"
            })
    static final class Performance implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private LookBack days = new LookBack();

        @Override
        public Report run() {
            return DurationRows.performance(database.read(t -> t.performance().report(days.first(), days.last())));
        }
    }

    /** Learns how long work takes, for the days from one on. */
    @Command(
            name = "learn",
            footer = {
                "doorstep worker duration learn spring --from 2026-02-01 --days 28 --in-force 2026-03-09 --dry-run",
                "doorstep worker duration learn spring --from 2026-02-01 --days 28 --in-force 2026-03-09 --quantile 80"
            })
    static final class Learn implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "MODEL", descriptionKey = "parameter.duration-model-new")
        private String code = "";

        @Mixin
        private LookBack days = new LookBack();

        @Option(names = "--in-force", paramLabel = "DAY", descriptionKey = "option.duration-from", required = true)
        private @Nullable LocalDate inForce;

        @Option(names = "--until", paramLabel = "DAY", descriptionKey = "option.duration-until")
        private @Nullable LocalDate until;

        @Mixin
        private DurationOptions terms = new DurationOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            LocalDate from = Objects.requireNonNull(inForce);
            if (until != null && !from.isBefore(until)) {
                throw UnusableWindowException.turned(from.atStartOfDay(), until.atStartOfDay());
            }
            return DurationRows.model(database.write(dryRun, t -> {
                DurationModelId id = DurationModelId.of(code);
                DurationModel learned = t.performance()
                        .learn(id, days.first(), days.last(), terms.terms())
                        .holding(from, until);
                return save(t.durations(), learned);
            }));
        }
    }

    private static DurationModel save(DurationDesk desk, DurationModel model) {
        Optional<DurationModel> stored = desk.find(model.id());
        DurationModel next =
                model.withVersion(stored.map(DurationModel::version).orElse(0L));
        return stored.filter(next::equals).isPresent() ? next : desk.save(next);
    }

    /** Lists what was learned. */
    @Command(name = "list", footer = "doorstep worker duration list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Override
        public Report run() {
            return database.read(t -> {
                DurationDesk desk = t.durations();
                return DurationRows.models(desk.all(), desk.inForce(day.in(t)));
            });
        }
    }

    /** Shows all that a model knows. */
    @Command(name = "show", footer = "doorstep worker duration show examples/durations/spring.yaml")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "MODEL", descriptionKey = "parameter.duration-model-or-file")
        private String model = "";

        @Override
        public Report run() {
            return DurationRows.model(database.read(t -> output.file(model)
                    .map(DurationModelFile::read)
                    .orElseGet(() -> t.durations().model(DurationModelId.of(model)))));
        }
    }

    /** Says how long every worker is planned to take for an offering, and why. */
    @Command(
            name = "explain",
            footer = {
                "doorstep worker duration explain DAILY-HOURLY --units 3 --day 2026-03-10",
                "doorstep worker duration explain DAILY-HOURLY --day 2026-03-10"
                        + " --model examples/durations/spring.yaml --format csv"
            })
    static final class Explain implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Parameters(paramLabel = "OFFERING", descriptionKey = "parameter.offering")
        private @Nullable OfferingId offering;

        @Option(
                names = "--units",
                paramLabel = "UNITS",
                descriptionKey = "option.units",
                defaultValue = "1",
                converter = Whole.UnitCount.class)
        private int units;

        @Mixin
        private NamedModel named = new NamedModel();

        @Override
        public Report run() {
            return database.read(t -> {
                OfferingId id = Objects.requireNonNull(offering);
                Optional<DurationModel> known = named.in(t, output, day);
                Duration sold =
                        t.catalog().offering(id).task(units, Chosen.NOTHING).atDoor();
                return DurationRows.explained(
                        t.workers().all(),
                        worker -> known.flatMap(model -> model.expected(id, worker.code(), sold)),
                        sold);
            });
        }
    }

    /** Says what ways are planned to take at every hour of a day, and why. */
    @Command(
            name = "ways",
            footer = {
                "doorstep worker duration ways --day 2026-03-10",
                "doorstep worker duration ways --day 2026-03-10 --model examples/durations/spring.yaml --format csv"
            })
    static final class Ways implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Mixin
        private NamedModel named = new NamedModel();

        @Override
        public Report run() {
            return DurationRows.ways(database.read(t -> named.in(t, output, day)));
        }
    }

    /** Imports a model. */
    @Command(
            name = "import",
            footer = {
                "doorstep worker duration import examples/durations/spring.yaml --dry-run",
                "doorstep worker duration import examples/durations/spring.yaml"
            })
    static final class Import implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "parameter.duration-file")
        private Path file = Path.of("");

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return DurationRows.model(
                    database.write(dryRun, t -> save(t.durations(), DurationModelFile.read(output.path(file)))));
        }
    }

    /** Prints a model as its file. */
    @Command(name = "export", footer = "doorstep worker duration export spring")
    static final class Export implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "MODEL", descriptionKey = "parameter.duration-model")
        private String model = "";

        @Override
        public Report run() {
            return Report.text(
                    DurationModelFile.write(database.read(t -> t.durations().model(DurationModelId.of(model)))));
        }
    }
}
