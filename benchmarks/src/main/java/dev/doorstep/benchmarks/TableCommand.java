package dev.doorstep.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Solves what is not in a file of results yet, then prints the whole file as tables of gaps to the best known. */
@Command(
        name = "table",
        description = "Solves what is not in the file of results yet, and prints all results as tables.",
        mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {
    @Mixin
    private final TaskOptions options = new TaskOptions();

    @Option(
            names = "--results",
            required = true,
            paramLabel = "FILE",
            description = "The file that each result is appended to.")
    private Path results = Path.of("");

    @Option(names = "--bks", required = true, paramLabel = "FILE", description = "The best-known values, as CSV.")
    private Path bestKnown = Path.of("");

    private final PrintWriter out;

    TableCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        BestKnown known = BestKnown.read(bestKnown, options.format());
        ResultFile file = ResultFile.open(results);
        for (Task task : options.tasks()) {
            if (!file.holds(task, options.solver())) {
                file.append(Measurement.of(task, options.solver(), options.solve(task)));
            }
        }
        new GapTable(known, file.measurements()).print(out);
        return 0;
    }
}
