package dev.doorstep.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Quotes prices with all their reasons, beside hand-written code that knows the same rules and promotions and gives no
 * reasons: once the totals only, once every line and how each discount falls on it, as an order keeps them. The hash of
 * a quote is counted apart.
 */
@Command(
        name = "price",
        description = "Quotes six lines by five rules and three promotions beside hand-written code without reasons.",
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
        SideBySide.Side quotes = new SideBySide.Side("doorstep", list::quoted);
        print("64 quotes, totals", quotes, new SideBySide.Side("hand-written", list::bare));
        print(
                "64 quotes, every line and what comes off it",
                new SideBySide.Side("doorstep", list::quotedLines),
                new SideBySide.Side("hand-written", list::bareLines));
        print("64 quotes with their digests", new SideBySide.Side("doorstep, hashed", list::digested), quotes);
        Twelve twelve = new Twelve();
        print(
                "the best of 12 promotions for 16 baskets",
                new SideBySide.Side("doorstep", twelve::found),
                new SideBySide.Side("every combination tried", twelve::tried));
        return 0;
    }

    private void print(String name, SideBySide.Side ours, SideBySide.Side theirs) throws IOException {
        out.println(Json.write(pace.sideBySide().run(name, ours, theirs)));
        out.flush();
    }
}
