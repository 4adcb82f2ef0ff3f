package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Usage;
import dev.doorstep.pricing.redemption.CouponDesk;
import dev.doorstep.pricing.redemption.IssuedCode;
import dev.doorstep.pricing.redemption.Offer;
import dev.doorstep.pricing.redemption.Voucher;
import dev.doorstep.pricing.redemption.Wallet;
import java.time.LocalDateTime;
import java.util.Objects;
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
            CouponCommand.Generate.class,
            CouponCommand.CodesVerb.class,
            CouponCommand.Claim.class,
            CouponCommand.WalletVerb.class,
            CouponCommand.UsageVerb.class,
            CouponCommand.Offers.class
        })
final class CouponCommand {
    private CouponCommand() {}

    private static @Nullable Object sentence(@Nullable Obstacle obstacle) {
        return obstacle == null ? null : obstacle.sentence().inBoth();
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

    /** Which batch of which promotion. */
    private static final class Named {
        @Parameters(paramLabel = "PROMOTION", descriptionKey = "parameter.promotion")
        private @Nullable PromotionId promotion;

        @Option(
                names = "--batch",
                paramLabel = "NAME",
                descriptionKey = "option.batch",
                required = true,
                converter = Text.Coded.class)
        private String batch = "";

        PromotionId promotion() {
            return Objects.requireNonNull(promotion);
        }
    }

    private static Report codes(java.util.List<IssuedCode> codes) {
        return Report.list(
                "codes",
                codes,
                Column.of("code", IssuedCode::code),
                Column.of("promotion", IssuedCode::promotion),
                Column.of("batch", IssuedCode::batch),
                Column.of("issued_at", IssuedCode::issuedAt),
                Column.of("taken", issued -> issued.holder() != null));
    }

    /** Draws codes for one use each. */
    @Command(
            name = "generate",
            footer = "doorstep coupon generate FLYER --batch march --count 500 --key print-run-1 --format csv")
    static final class Generate implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Named named = new Named();

        @Option(
                names = "--count",
                paramLabel = "COUNT",
                descriptionKey = "option.codes",
                required = true,
                converter = Whole.Codes.class)
        private int count;

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            CouponDesk.Batch batch = new CouponDesk.Batch(named.promotion(), named.batch, count);
            return codes(database.write(once.isDryRun(), t -> t.coupons().generate(batch, once.key())));
        }
    }

    /** Lists the codes of a batch. */
    @Command(name = "codes", footer = "doorstep coupon codes FLYER --batch march --format csv")
    static final class CodesVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Named named = new Named();

        @Override
        public Report run() {
            return codes(database.read(t -> t.coupons().batch(named.promotion(), named.batch)));
        }
    }

    /** Claims a coupon for a customer. */
    @Command(name = "claim", footer = "doorstep coupon claim WELCOME --customer C001 --key hotline-17")
    static final class Claim implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "COUPON", descriptionKey = "option.coupon")
        private @Nullable CouponCode code;

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            CouponCode coupon = Objects.requireNonNull(code);
            return Report.detail(
                    "voucher",
                    database.write(once.isDryRun(), t -> t.coupons().claim(coupon, customer.id(t), once.key())),
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
                    database.read(t -> t.coupons().wallet(customer.id(t))),
                    Column.of("code", entry -> entry.voucher().promotion()),
                    Column.of("number", entry -> entry.voucher().number()),
                    Column.of(
                            "benefit",
                            entry -> entry.promotion().benefit().sentence().inBoth()),
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
                    Column.of(
                            "benefit",
                            offer -> offer.promotion().benefit().sentence().inBoth()),
                    Column.of("entry", offer -> offer.promotion().entry()),
                    Column.of(
                            "groups",
                            offer -> offer.groups().stream()
                                    .map(standing -> standing.group().code())
                                    .toList()),
                    Column.of("reason", offer -> sentence(offer.obstacle())));
        }

        private java.util.List<Offer> offers(Transaction t) {
            CustomerId id = customer.id(t);
            Basket.Shopper shopper = new Basket.Shopper(
                    id, t.customers().segments(id), t.booking().visitOf(id), null, null);
            return t.promotions().offers(shopper, at);
        }
    }
}
