package dev.doorstep.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Quotes prices with all their reasons, beside hand-written code that knows the same rules and gives the totals only.
 */
@Command(
        name = "price",
        description = "Quotes six lines by five rules beside hand-written code that gives the totals only.",
        mixinStandardHelpOptions = true)
final class PriceCommand implements Callable<Integer> {
    @Mixin
    private final PaceOptions pace = new PaceOptions();

    private final PrintWriter out;

    PriceCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        PriceList list = PriceList.of();
        out.println(Json.write(pace.sideBySide()
                .run(
                        "quote",
                        new SideBySide.Side("doorstep", list::quoted),
                        new SideBySide.Side("hand-written", list::bare))));
        out.println(Json.write(pace.sideBySide()
                .run(
                        "quote with its digest",
                        new SideBySide.Side("doorstep", list::digested),
                        new SideBySide.Side("hand-written", list::bare))));
        return 0;
    }
}
