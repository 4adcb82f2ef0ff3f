package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.QuoteLine;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code price}. */
@Command(
        name = "price",
        subcommands = {PriceCommand.List.class, PriceCommand.QuoteVerb.class})
final class PriceCommand {
    static Report lines(Quote quote) {
        return Report.list(
                "quote_lines",
                quote.lines(),
                Column.of("rule", QuoteLine::rule),
                Column.of("reason", QuoteLine::reason),
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

        @Override
        public Report run() {
            Instant asked = at == null ? null : WallTime.in(database.branch(), at);
            PriceBook book = database.read(
                    t -> t.pricing().bookAt(asked == null ? t.work().now() : asked));
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
                            Column.of("when", Factor::conditions)));
        }
    }

    /** Quotes a price with its reasons. */
    @Command(
            name = "quote",
            footer = {
                "doorstep price quote --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-07T10:00",
                "doorstep price quote --customer C001 --offering GLASS-SQM --units 20 --at 2026-03-04T10:00 --coupon"
                        + " SPRING20"
            })
    static final class QuoteVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private SaleOptions sale = new SaleOptions();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
        private LocalDateTime at = LocalDateTime.MIN;

        @Option(names = "--coupon", paramLabel = "COUPON", descriptionKey = "option.coupon")
        private Set<CouponCode> coupons = Set.of();

        @Override
        public Report run() {
            LocalDateTime start = WallTime.existing(database.branch(), at);
            Quote quote = database.read(t -> t.pricing()
                    .quote(PriceRequest.of(
                                    sale.offering(),
                                    sale.units(),
                                    start,
                                    sale.customer(t).id())
                            .with(coupons)));
            return lines(quote)
                    .and(Report.detail(
                            "quote",
                            quote,
                            Column.of("total", Quote::total),
                            Column.of("deposit", Quote::deposit),
                            Column.of("valid_until", Quote::validUntil)));
        }
    }
}
