package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Worker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where the days of a worker end, or has them end elsewhere. */
@Command(
        name = "day-end",
        footer = {
            "doorstep worker day-end W001",
            "doorstep worker day-end W001 --at 31.2304,121.4737 --dry-run",
            "doorstep worker day-end W001 --home"
        })
final class WorkerDayEndCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @ArgGroup
    private @Nullable Change change;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    /** Where days end from now on, one of these. */
    private static final class Change {
        @Option(
                names = "--at",
                paramLabel = "POINT",
                descriptionKey = "option.day-end",
                required = true,
                converter = AreaOptions.Corner.class)
        private @Nullable GeoPoint end;

        @Option(names = "--home", descriptionKey = "option.day-end-home", required = true)
        private boolean home;

        @Nullable
        GeoPoint from() {
            return home ? null : end;
        }
    }

    @Override
    public Report run() {
        Change asked = change;
        Worker shown = asked == null
                ? database.read(this::worker)
                : database.write(dryRun, t -> t.workers().dayEnd(worker(t).id(), asked.from()));
        return Report.detail(
                "day-end",
                shown,
                Column.of("worker", Worker::code),
                Column.of("name", worker -> worker.person().name()),
                Column.of("latitude", worker -> worker.base().dayEnd().latitude()),
                Column.of("longitude", worker -> worker.base().dayEnd().longitude()),
                Column.of("at_home", worker -> worker.base().end() == null));
    }

    private Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(code));
    }
}
