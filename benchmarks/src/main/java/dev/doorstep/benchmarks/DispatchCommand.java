package dev.doorstep.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Solves instances one after the other and prints a line of JSON for each. */
@Command(
        name = "dispatch",
        description = "Solves instances and prints a line of JSON for each.",
        mixinStandardHelpOptions = true)
final class DispatchCommand implements Callable<Integer> {
    @Mixin
    private final TaskOptions options = new TaskOptions();

    private final PrintWriter out;

    DispatchCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        for (Task task : options.tasks()) {
            out.println(Json.write(options.solve(task)));
            out.flush();
        }
        return 0;
    }
}
