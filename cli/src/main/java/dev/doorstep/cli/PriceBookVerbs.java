package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.price.PriceBookFile;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PriceSimulation;
import dev.doorstep.pricing.Overlay;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceChange;
import dev.doorstep.pricing.UnknownPriceBookException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verbs of the noun {@code price} that work on whole books. */
final class PriceBookVerbs {
    private PriceBookVerbs() {}

    /** Finds a book in the branch by its code. */
    private static PriceBook stored(Transaction t, String code) {
        PriceBookId id = PriceBookId.of(code);
        return t.pricing().book(id).orElseThrow(() -> new UnknownPriceBookException(id));
    }

    /** Reads a book from a file, or finds it in the branch. */
    private static PriceBook named(Transaction t, OutputOptions output, String name) {
        return output.file(name)
                .map(file -> PriceBookFile.read(file, t.pricing()::book).book())
                .orElseGet(() -> stored(t, name));
    }

    /** Imports a price book. */
    @Command(
            name = "import",
            footer = {
                "doorstep price import examples/prices/spring.yaml --dry-run",
                "doorstep price import examples/prices/spring.yaml"
            })
    static final class Import implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "parameter.price-file")
        private Path file = Path.of("");

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        /** What came of an import. */
        private record Imported(PriceBook book, String outcome, List<PriceChange> changes) {}

        @Override
        public Report run() {
            Imported done = database.write(dryRun, this::save);
            return Report.detail(
                            "price_book",
                            done,
                            Column.of("book", imported -> imported.book.id()),
                            Column.of("version", imported -> imported.book.version()),
                            Column.of("outcome", Imported::outcome),
                            Column.of("from", imported -> imported.book.effectiveFrom()),
                            Column.of("until", imported -> imported.book.effectiveUntil()))
                    .and(changes(done.changes));
        }

        private Imported save(Transaction t) {
            PriceBook read =
                    PriceBookFile.read(output.path(file), t.pricing()::book).book();
            Optional<PriceBook> stored = t.pricing().book(read.id());
            PriceBook next = read.withVersion(stored.map(PriceBook::version).orElse(0L));
            if (stored.filter(next::equals).isPresent()) {
                return new Imported(next, "unchanged", List.of());
            }
            List<PriceChange> changes = stored.map(next::changesFrom).orElse(List.of());
            return new Imported(t.pricing().save(next), stored.isPresent() ? "changed" : "added", changes);
        }
    }

    /** Exports a price book. */
    @Command(
            name = "export",
            footer = {"doorstep price export standard", "doorstep price export standard --over standard"})
    static final class Export implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "BOOK", descriptionKey = "parameter.price-book")
        private String book = "";

        @Option(names = "--over", paramLabel = "BOOK", descriptionKey = "option.over")
        private @Nullable String base;

        @Override
        public Report run() {
            ZoneId zone = database.branch().zone();
            return Report.text(database.read(t -> {
                PriceBook whole = stored(t, book);
                if (base == null) {
                    return PriceBookFile.write(whole, zone);
                }
                PriceBook extended = stored(t, base);
                return PriceBookFile.write(Overlay.between(extended, whole), extended, zone);
            }));
        }
    }

    /** Shows how a price book differs from another. */
    @Command(name = "diff", footer = "doorstep price diff standard examples/prices/spring.yaml")
    static final class Diff implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "parameter.price-book-or-file")
        private String before = "";

        @Parameters(index = "1", paramLabel = "BOOK", descriptionKey = "parameter.price-book-or-file")
        private String after = "";

        @Override
        public Report run() {
            return changes(database.read(t -> named(t, output, after).changesFrom(named(t, output, before))));
        }
    }

    /** Works out what the orders of a month would have cost by another book. */
    @Command(
            name = "simulate",
            footer = {
                "doorstep price simulate examples/prices/spring.yaml",
                "doorstep price simulate examples/prices/spring.yaml --month 2026-03"
            })
    static final class Simulate implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "BOOK", descriptionKey = "parameter.price-book-or-file")
        private String draft = "";

        @Option(names = "--month", paramLabel = "MONTH", descriptionKey = "option.month")
        private @Nullable YearMonth month;

        @Override
        public Report run() {
            ZoneId zone = database.branch().zone();
            PriceSimulation simulated = database.read(t -> {
                YearMonth asked = month == null
                        ? YearMonth.from(LocalDate.ofInstant(t.work().now(), zone))
                                .minusMonths(1)
                        : month;
                TimeWindow placedIn = new TimeWindow(
                        asked.atDay(1).atStartOfDay(zone).toInstant(),
                        asked.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
                return t.booking().simulate(named(t, output, draft), placedIn);
            });
            return lines("offerings", simulated.lines()).and(lines("all", List.of(simulated.all())));
        }

        private static Report lines(String name, List<PriceSimulation.Line> lines) {
            return Report.list(
                    name,
                    lines,
                    Column.of("offering", PriceSimulation.Line::offering),
                    Column.of("orders", PriceSimulation.Line::orders),
                    Column.of("unpriced", PriceSimulation.Line::unpriced),
                    Column.of("before", PriceSimulation.Line::before),
                    Column.of("after", PriceSimulation.Line::after),
                    Column.of("change", PriceSimulation.Line::change));
        }
    }

    private static Report changes(List<PriceChange> changes) {
        return Report.list(
                "changes",
                changes,
                Column.of("kind", PriceChange::kind),
                Column.of("subject", PriceChange::subject),
                Column.of("before", PriceChange::before),
                Column.of("after", PriceChange::after));
    }
}
