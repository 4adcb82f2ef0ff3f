package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Offer;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Usage;
import dev.doorstep.pricing.promotion.Voucher;
import dev.doorstep.pricing.promotion.Wallet;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code coupon}: promotions that must be handed in or claimed. */
@Command(
        name = "coupon",
        subcommands = {
            CouponCommand.List.class,
            CouponCommand.Claim.class,
            CouponCommand.WalletVerb.class,
            CouponCommand.UsageVerb.class,
            CouponCommand.Offers.class
        })
final class CouponCommand {
    private CouponCommand() {}

    private static @Nullable Object sentence(@Nullable Obstacle obstacle) {
        return obstacle == null ? null : obstacle.sentence();
    }

    /** Lists the coupons. */
    @Command(name = "list", footer = "doorstep coupon list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return PromotionCommand.list(database.read(t ->
                    t.promotions().all().stream().filter(Promotion::isCoupon).toList()));
        }
    }

    /** Claims a coupon for a customer. */
    @Command(name = "claim", footer = "doorstep coupon claim WELCOME --customer C001 --key hotline-17")
    static final class Claim implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "COUPON", descriptionKey = "option.coupon")
        private @Nullable PromotionId code;

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Option(names = "--key", paramLabel = "KEY", descriptionKey = "option.key", required = true)
        private IdempotencyKey key = IdempotencyKey.of("-");

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            PromotionId coupon = Objects.requireNonNull(code);
            return Report.detail(
                    "voucher",
                    database.write(dryRun, t -> t.promotions().claim(coupon, customer.id(t), key)),
                    Column.of("code", Voucher::promotion),
                    Column.of("number", Voucher::number),
                    Column.of("claimed_at", Voucher::claimedAt));
        }
    }

    /** Lists what a customer claimed. */
    @Command(name = "wallet", footer = "doorstep coupon wallet --customer C001")
    static final class WalletVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Override
        public Report run() {
            return Report.list(
                    "wallet",
                    database.read(t -> t.promotions().wallet(customer.id(t))),
                    Column.of("code", entry -> entry.voucher().promotion()),
                    Column.of("number", entry -> entry.voucher().number()),
                    Column.of("benefit", entry -> entry.promotion().benefit().sentence()),
                    Column.of(
                            "until",
                            entry -> entry.promotion().terms().validity().endExclusive()),
                    Column.of("state", Wallet.Entry::state),
                    Column.of("reason", entry -> sentence(entry.obstacle())));
        }
    }

    /** Tells how often a coupon or promotion was used. */
    @Command(name = "usage", footer = "doorstep coupon usage SPRING20 --customer C001")
    static final class UsageVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "COUPON", descriptionKey = "option.coupon")
        private @Nullable PromotionId code;

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Override
        public Report run() {
            PromotionId coupon = Objects.requireNonNull(code);
            return Report.detail(
                    "usage",
                    database.read(t -> t.promotions().usage(coupon, customer.id(t))),
                    Column.of("in_all", Usage::inAll),
                    Column.of("by_customer", Usage::byCustomer),
                    Column.of("held", Usage::held),
                    Column.of("spent", Usage::spent));
        }
    }

    /** Lists what runs and what can be claimed, as one customer sees it. */
    @Command(name = "offers", footer = "doorstep coupon offers --customer C001 --at 2026-03-07T10:00")
    static final class Offers implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
        private LocalDateTime at = LocalDateTime.MIN;

        @Override
        public Report run() {
            return Report.list(
                    "offers",
                    database.read(this::offers),
                    Column.of("code", offer -> offer.promotion().id()),
                    Column.of("name", offer -> offer.promotion().name()),
                    Column.of("benefit", offer -> offer.promotion().benefit().sentence()),
                    Column.of("entry", offer -> offer.promotion().entry()),
                    Column.of("reason", offer -> sentence(offer.obstacle())));
        }

        private java.util.List<Offer> offers(Transaction t) {
            CustomerId id = customer.id(t);
            Basket.Shopper shopper =
                    new Basket.Shopper(id, Set.of(), t.booking().visitOf(id), null, null);
            return t.promotions().offers(shopper, at);
        }
    }
}
