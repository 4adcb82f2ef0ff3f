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

/** Shows what it costs a plan that a worker works on a day at all, or changes it. */
@Command(
        name = "call-out",
        footer = {"doorstep worker call-out W001", "doorstep worker call-out W001 --cost 5000 --dry-run"})
final class WorkerCallOutCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @Option(
            names = "--cost",
            paramLabel = "COST",
            descriptionKey = "option.call-out",
            converter = Whole.CallOutCost.class)
    private @Nullable Integer cost;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Override
    public Report run() {
        Integer asked = cost;
        Worker shown = asked == null
                ? database.read(this::worker)
                : database.write(dryRun, t -> t.workers().callOut(worker(t).id(), asked));
        return Report.detail(
                "call-out",
                shown,
                Column.of("worker", Worker::code),
                Column.of("name", worker -> worker.person().name()),
                Column.of("call_out_cost", worker -> worker.terms().callOut()));
    }

    private Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(code));
    }
}
