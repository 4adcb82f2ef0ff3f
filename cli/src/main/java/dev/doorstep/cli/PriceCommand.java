package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.QuoteLine;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code price}. */
@Command(name = "price", subcommands = PriceCommand.QuoteVerb.class)
final class PriceCommand {
    /** Quotes a price with its reasons. */
    @Command(name = "quote")
    static final class QuoteVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private SaleOptions sale = new SaleOptions();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
        private LocalDateTime at = LocalDateTime.MIN;

        @Option(names = "--coupon", paramLabel = "COUPON", descriptionKey = "option.coupon")
        private @Nullable String coupon;

        @Override
        public Report run() {
            CouponCode code = coupon == null ? null : CouponCode.of(coupon);
            Quote quote = database.read(t -> t.pricing()
                    .quote(new PriceRequest(
                            sale.offering(), sale.units(), at, sale.customer(t).id(), code)));
            return Report.list(
                            "quote_lines",
                            quote.lines(),
                            Column.of("rule", QuoteLine::rule),
                            Column.of("reason", QuoteLine::reason),
                            Column.of("amount", QuoteLine::amount))
                    .and(Report.detail(
                            "quote",
                            quote,
                            Column.of("total", Quote::total),
                            Column.of("deposit", Quote::deposit),
                            Column.of("valid_to", Quote::validUntil)));
        }
    }
}
