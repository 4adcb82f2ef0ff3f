package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.customer.Customer;
import dev.doorstep.exchange.price.PriceBookFile;
import dev.doorstep.exchange.price.PriceRequestFile;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.QuoteLine;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code price}. */
@Command(
        name = "price",
        subcommands = {
            PriceCommand.List.class,
            PriceCommand.QuoteVerb.class,
            PriceCommand.Explain.class,
            PriceBookVerbs.Import.class,
            PriceBookVerbs.Export.class,
            PriceBookVerbs.Diff.class,
            PriceBookVerbs.Simulate.class
        })
final class PriceCommand {
    static Report lines(Quote quote) {
        return Report.list(
                "quote_lines",
                quote.lines(),
                Column.of("rule", QuoteLine::rule),
                Column.of("reason", line -> line.reason().inBoth()),
                Column.of("amount", QuoteLine::amount));
    }

    /** Lists the tariffs and factors of the price book in force. */
    @Command(
            name = "list",
            footer = {"doorstep price list", "doorstep price list --at 2026-03-07T10:00"})
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.in-force")
        private @Nullable LocalDateTime at;

        /** The book in force, and all there are. */
        private record Held(PriceBook inForce, java.util.List<PriceBook> all) {}

        @Override
        public Report run() {
            Instant asked = at == null ? null : WallTime.in(database.branch(), at);
            Held held = database.read(t -> new Held(
                    t.pricing().bookAt(asked == null ? t.work().now() : asked),
                    t.pricing().books()));
            PriceBook book = held.inForce;
            return Report.list(
                            "tariffs",
                            book.prices(),
                            Column.of("offering", OfferingPrice::offering),
                            Column.of("tariff", price -> price.tariff().describe()),
                            Column.of("options", price -> price.options().size()))
                    .and(Report.list(
                            "factors",
                            book.factors(),
                            Column.of("code", Factor::code),
                            Column.of("name", Factor::name),
                            Column.of("charge", factor -> factor.charge().describe()),
                            Column.of("when", Factor::conditions)))
                    .and(Report.list(
                            "books",
                            held.all,
                            Column.of("book", PriceBook::id),
                            Column.of("version", PriceBook::version),
                            Column.of("from", PriceBook::effectiveFrom),
                            Column.of("until", PriceBook::effectiveUntil),
                            Column.of("in_force", one -> one.equals(book))));
        }
    }

    /** Quotes a price with its reasons, by the prices of a branch or by a book in a file. */
    @Command(
            name = "quote",
            footer = {
                "doorstep price quote --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-07T10:00",
                "doorstep price quote --customer C001 --offering GLASS-SQM --units 20 --at 2026-03-04T10:00 --coupon"
                        + " SPRING20",
                "doorstep price quote --book examples/prices/shanghai.yaml --request examples/prices/request.yaml"
            })
    static final class QuoteVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private CircumstanceOptions known = new CircumstanceOptions();

        @ArgGroup(multiplicity = "1")
        private Source source = new Source();

        /** Where the prices are from: a branch, or a file. */
        private static final class Source {
            @ArgGroup(exclusive = false)
            private @Nullable InBranch branch;

            @ArgGroup(exclusive = false)
            private @Nullable InFiles files;
        }

        /** What is asked in a branch. */
        private static final class InBranch {
            @ArgGroup(exclusive = false, multiplicity = "1")
            private SaleOptions sale = new SaleOptions();

            @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
            private LocalDateTime at = LocalDateTime.MIN;

            @ArgGroup(exclusive = false)
            private TenderOptions tender = new TenderOptions();
        }

        /** A book and a request in files, without any database. */
        private static final class InFiles {
            @Option(names = "--book", paramLabel = "FILE", descriptionKey = "option.book", required = true)
            private Path book = Path.of("");

            @Option(names = "--request", paramLabel = "FILE", descriptionKey = "option.request", required = true)
            private Path request = Path.of("");
        }

        /**
         * A price, and whether the customer can pay it so.
         *
         * @param held how many points the customer can use, or nothing if nobody knows the customer
         */
        private record Offer(Quote quote, @Nullable Long held) {}

        @Override
        public Report run() {
            Offer offer = source.branch == null ? offer(Objects.requireNonNull(source.files)) : offer(source.branch);
            return lines(offer.quote)
                    .and(Report.detail(
                            "quote",
                            offer,
                            Column.of("total", shown -> shown.quote.total()),
                            Column.of("points", shown -> shown.quote.points()),
                            Column.of("points_held", Offer::held),
                            Column.of("payable", shown -> shown.quote.payable()),
                            Column.of("deposit", shown -> shown.quote.deposit()),
                            Column.of("valid_until", shown -> shown.quote.validUntil())));
        }

        private Offer offer(InBranch asked) {
            LocalDateTime start = WallTime.existing(database.branch(), asked.at);
            return database.read(t -> {
                Customer customer = asked.sale.customer(t);
                Quote quote = t.pricing()
                        .quote(PriceRequest.of(asked.sale.offering(), asked.sale.units(), start, customer.id())
                                .with(asked.sale.extras(t))
                                .in(known.circumstances(customer.home().district()))
                                .with(asked.tender.purse()));
                return new Offer(
                        quote, t.points().account(customer.id()).usable(t.work().now()));
            });
        }

        private Offer offer(InFiles files) {
            PriceBookFile book = PriceBookFile.read(output.path(files.book));
            return new Offer(book.quote(PriceRequestFile.read(output.path(files.request), book)), null);
        }
    }

    /** Explains what an order cost, and makes its quote again from what it names. */
    @Command(name = "explain", footer = "doorstep price explain ORDER")
    static final class Explain implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "ORDER", descriptionKey = "parameter.order")
        private @Nullable OrderNumber number;

        /** A quote, and the same made again. */
        private record Replayed(Quote sold, Quote again) {}

        @Override
        public Report run() {
            Replayed replayed = database.read(t -> {
                Quote sold =
                        t.booking().order(Objects.requireNonNull(number)).sold().quote();
                return new Replayed(sold, t.pricing().replay(sold));
            });
            return lines(replayed.sold)
                    .and(Report.detail(
                            "quote",
                            replayed,
                            Column.of("total", both -> both.sold.total()),
                            Column.of("book", both -> both.sold.origin().book()),
                            Column.of("version", both -> both.sold.origin().bookVersion()),
                            Column.of("made_at", both -> both.sold.madeAt()),
                            Column.of("digest", both -> both.sold.digest()),
                            Column.of("replayed", both -> both.again.digest().equals(both.sold.digest()))));
        }
    }
}
