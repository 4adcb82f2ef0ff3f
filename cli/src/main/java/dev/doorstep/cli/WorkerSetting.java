package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb that shows something that is settled with one worker, or settles it anew where that is asked. */
abstract class WorkerSetting implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    /** Tells whether it is settled anew. */
    abstract boolean isAsked();

    /** Settles it as it is asked, and returns the worker then. */
    abstract Worker settled(Transaction t, Worker worker);

    /** Shows how it is. */
    abstract Report report(Worker worker);

    @Override
    public final Report run() {
        return report(isAsked() ? database.write(dryRun, t -> settled(t, worker(t))) : database.read(this::worker));
    }

    private Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(code));
    }

    /** Obtains a report that says whose it is, and then how it is. */
    static Report detail(String name, Worker worker, List<Column<Worker>> settled) {
        List<Column<Worker>> columns = new ArrayList<>();
        columns.add(Column.of("worker", Worker::code));
        columns.add(Column.of("name", shown -> shown.person().name()));
        columns.addAll(settled);
        return Report.detail(name, worker, columns);
    }
}
