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

/** Shows what it costs a plan that a worker works on a day at all, or changes it. */
@Command(
        name = "call-out",
        footer = {"doorstep worker call-out W001", "doorstep worker call-out W001 --cost 5000 --dry-run"})
final class WorkerCallOutCommand extends WorkerSetting {
    @Option(
            names = "--cost",
            paramLabel = "COST",
            descriptionKey = "option.call-out",
            converter = Whole.CallOutCost.class)
    private @Nullable Integer cost;

    @Override
    boolean isAsked() {
        return cost != null;
    }

    @Override
    Worker settled(Transaction t, Worker worker) {
        return t.workers().callOut(worker.id(), Objects.requireNonNull(cost));
    }

    @Override
    Report report(Worker worker) {
        return detail(
                "call-out",
                worker,
                List.of(Column.of("call_out_cost", shown -> shown.terms().callOut())));
    }
}
