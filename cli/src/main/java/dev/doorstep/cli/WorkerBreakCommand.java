package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.Worker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the break that a worker has every day, gives them one or takes it away. */
@Command(
        name = "break",
        footer = {"doorstep worker break W001", "doorstep worker break W001 --between 11:00-14:00/60 --dry-run"})
final class WorkerBreakCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @ArgGroup
    private @Nullable Change change;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

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
    public Report run() {
        Change asked = change;
        Worker shown = asked == null
                ? database.read(this::worker)
                : database.write(dryRun, t -> t.workers().rest(worker(t).id(), asked.from()));
        return Report.detail(
                "break",
                shown,
                Column.of("worker", Worker::code),
                Column.of("name", worker -> worker.person().name()),
                Column.of("break", worker -> worker.limits().rest()));
    }

    private Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(code));
    }
}
