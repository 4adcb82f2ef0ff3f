package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows for how long the last shift of a worker may run on, or changes it. */
@Command(
        name = "overtime",
        footer = {"doorstep worker overtime W001", "doorstep worker overtime W001 --minutes 60 --dry-run"})
final class WorkerOvertimeCommand extends WorkerSetting {
    @Option(
            names = "--minutes",
            paramLabel = "MINUTES",
            descriptionKey = "option.overtime",
            converter = Whole.OvertimeMinutes.class)
    private @Nullable Integer minutes;

    @Override
    boolean isAsked() {
        return minutes != null;
    }

    @Override
    Worker settled(Transaction t, Worker worker) {
        return t.workers().overtime(worker.id(), Objects.requireNonNull(minutes));
    }

    @Override
    Report report(Worker worker) {
        return detail(
                "overtime",
                worker,
                List.of(Column.of(
                        "overtime_minutes_max", shown -> shown.limits().overtimeMax())));
    }
}
