package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the break that a worker has every day, gives them one or takes it away. */
@Command(
        name = "break",
        footer = {"doorstep worker break W001", "doorstep worker break W001 --between 11:00-14:00/60 --dry-run"})
final class WorkerBreakCommand extends WorkerSetting {
    @ArgGroup
    private @Nullable Change change;

    /** The break from now on, one of these. */
    private static final class Change {
        @Option(names = "--between", paramLabel = "BREAK", descriptionKey = "option.break", required = true)
        private @Nullable FloatingBreak rest;

        @Option(names = "--none", descriptionKey = "option.break-none", required = true)
        private boolean none;

        @Nullable
        FloatingBreak from() {
            return none ? null : rest;
        }
    }

    @Override
    boolean isAsked() {
        return change != null;
    }

    @Override
    Worker settled(Transaction t, Worker worker) {
        return t.workers().rest(worker.id(), Objects.requireNonNull(change).from());
    }

    @Override
    Report report(Worker worker) {
        return detail(
                "break",
                worker,
                List.of(Column.of("break", shown -> shown.limits().rest())));
    }
}
