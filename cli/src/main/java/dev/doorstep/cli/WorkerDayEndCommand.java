package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows where the days of a worker end, or has them end elsewhere. */
@Command(
        name = "day-end",
        footer = {
            "doorstep worker day-end W001",
            "doorstep worker day-end W001 --at 31.2304,121.4737 --dry-run",
            "doorstep worker day-end W001 --home"
        })
final class WorkerDayEndCommand extends WorkerSetting {
    @ArgGroup
    private @Nullable Change change;

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
    boolean isAsked() {
        return change != null;
    }

    @Override
    Worker settled(Transaction t, Worker worker) {
        return t.workers().dayEnd(worker.id(), Objects.requireNonNull(change).from());
    }

    @Override
    Report report(Worker worker) {
        return detail(
                "day-end",
                worker,
                List.of(
                        Column.of("latitude", shown -> shown.base().dayEnd().latitude()),
                        Column.of("longitude", shown -> shown.base().dayEnd().longitude()),
                        Column.of("at_home", shown -> shown.base().end() == null)));
    }
}
