package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Worker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows for how long the last shift of a worker may run on, or changes it. */
@Command(
        name = "overtime",
        footer = {"doorstep worker overtime W001", "doorstep worker overtime W001 --minutes 60 --dry-run"})
final class WorkerOvertimeCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @Option(
            names = "--minutes",
            paramLabel = "MINUTES",
            descriptionKey = "option.overtime",
            converter = Whole.OvertimeMinutes.class)
    private @Nullable Integer minutes;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Override
    public Report run() {
        Integer asked = minutes;
        Worker shown = asked == null
                ? database.read(this::worker)
                : database.write(dryRun, t -> t.workers().overtime(worker(t).id(), asked));
        return Report.detail(
                "overtime",
                shown,
                Column.of("worker", Worker::code),
                Column.of("name", worker -> worker.person().name()),
                Column.of("overtime_minutes_max", worker -> worker.limits().overtimeMax()));
    }

    private Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(code));
    }
}
