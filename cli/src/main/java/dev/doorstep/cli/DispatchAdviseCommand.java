package dev.doorstep.cli;

import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.order.Order;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what would have to be otherwise for each worker to come to an order within its promise. */
@Command(
        name = "advise",
        footer = {"doorstep dispatch advise ORDER", "doorstep dispatch advise ORDER W001"})
final class DispatchAdviseCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(index = "0", paramLabel = "ORDER", descriptionKey = "parameter.order")
    private @Nullable OrderNumber number;

    @Parameters(index = "1", paramLabel = "WORKER", descriptionKey = "parameter.worker-only", arity = "0..1")
    private @Nullable PersonCode only;

    @Option(
            names = "--workers",
            paramLabel = "WORKERS",
            descriptionKey = "option.workers-advised",
            defaultValue = "10",
            converter = Whole.Rows.class)
    private int workersMax = 10;

    @Override
    public Report run() {
        return database.read(t -> {
            VisitNumbers numbers = new VisitNumbers(t);
            Order order = t.booking().order(Objects.requireNonNull(number));
            return t.booking().visitsOf(order.id()).stream()
                    .map(visit -> AdviceRows.of(t.dispatch().advise(visit.id()), only, workersMax, numbers::of))
                    .reduce(Report::and)
                    .orElseThrow();
        });
    }
}
