package dev.doorstep.cli;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.pricing.tender.Purse;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a customer hands in instead of money. */
final class TenderOptions {
    @Option(names = "--coupon", paramLabel = "COUPON", descriptionKey = "option.coupon")
    private Set<CouponCode> coupons = Set.of();

    @Option(names = "--points", paramLabel = "POINTS", descriptionKey = "option.points", converter = Whole.Points.class)
    private int points;

    Purse purse() {
        return Purse.EMPTY.with(coupons).with(points);
    }
}
