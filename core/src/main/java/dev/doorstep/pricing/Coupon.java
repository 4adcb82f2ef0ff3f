package dev.doorstep.pricing;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A coupon that customers hand in for a discount, so many in all and so many each.
 *
 * @param code the code that customers type
 * @param name what people call it
 * @param benefit what it is worth
 * @param validity when it can be handed in
 * @param limits how often it can be handed in
 * @param funder who pays for the discount
 * @param version how often it was saved
 */
public record Coupon(
        CouponCode code,
        LocalText name,
        Benefit benefit,
        TimeWindow validity,
        Limits limits,
        Funder funder,
        long version)
        implements Versioned<Coupon> {
    /** What kinds of benefit there are. */
    public enum Kind {
        /** An amount off, from a minimum on. */
        AMOUNT_OFF
    }

    /**
     * What a coupon is worth.
     *
     * @param kind how the amount is meant
     * @param amount the amount, above zero; no price falls below zero by it
     * @param minimum the smallest sum of base and surcharges for which the coupon is taken, zero or above
     */
    public record Benefit(Kind kind, Money amount, Money minimum) {
        /** Rejects a benefit that gives nothing or speaks two currencies. */
        public Benefit {
            if (!amount.isPositive()
                    || minimum.isNegative()
                    || !amount.currency().equals(minimum.currency())) {
                throw new IllegalArgumentException(
                        "%s off from %s is no benefit. Maybe a sign slipped.".formatted(amount, minimum));
            }
        }

        /** Obtains an amount off, from a minimum on. */
        public static Benefit amountOff(Money amount, Money minimum) {
            return new Benefit(Kind.AMOUNT_OFF, amount, minimum);
        }
    }

    /**
     * How often a coupon can be handed in.
     *
     * @param stock how often in all, at least 1
     * @param perCustomer how often by one customer, at least 1
     */
    public record Limits(int stock, int perCustomer) {
        /** Rejects limits that let nobody in. */
        public Limits {
            if (stock < 1 || perCustomer < 1) {
                throw new IllegalArgumentException(
                        "A stock of %d and %d for each customer is not 1 or more.".formatted(stock, perCustomer));
            }
        }
    }

    /**
     * How often a coupon was handed in so far; what was released does not count.
     *
     * @param inAll by everybody
     * @param byCustomer by one customer
     */
    public record Usage(int inAll, int byCustomer) {}

    /** Obtains the validity from the beginning of a day, by a branch's wall-clock, to the beginning of another. */
    public static TimeWindow days(LocalDate fromInclusive, LocalDate toExclusive, ZoneId zone) {
        return new TimeWindow(
                fromInclusive.atStartOfDay(zone).toInstant(),
                toExclusive.atStartOfDay(zone).toInstant());
    }

    /**
     * Returns the discount line for what is charged.
     *
     * @param open the charged lines
     * @param at when the coupon is handed in
     */
    QuoteLine line(List<Discounts.Charged> open, Instant at) {
        requireValid(at);
        List<Money> charged = open.stream().map(Discounts.Charged::amount).toList();
        Money zero = Money.zero(benefit.amount().currency());
        Money subtotal = charged.stream().reduce(zero, Money::plus);
        if (subtotal.isZero() || subtotal.compareTo(benefit.minimum()) < 0) {
            throw CouponNotApplicableException.belowMinimum(this, subtotal);
        }
        Money off = benefit.amount().min(subtotal).negated();
        LocalText reason =
                Calculation.SENTENCES.inBoth("quote.coupon", name, code, benefit.amount(), benefit.minimum());
        List<Money> allocation =
                off.split(charged.stream().map(Money::amountMinor).toList());
        return new QuoteLine(QuoteLine.Kind.DISCOUNT, "coupon/" + code, reason, off, funder, allocation);
    }

    /** Demands that so much usage leaves one more for the customer. */
    void requireLeft(Usage usage) {
        if (usage.inAll() >= limits.stock()) {
            throw CouponNotApplicableException.exhausted(this);
        }
        if (usage.byCustomer() >= limits.perCustomer()) {
            throw CouponNotApplicableException.usedUp(this);
        }
    }

    private void requireValid(Instant at) {
        if (at.isBefore(validity.startInclusive())) {
            throw CouponNotApplicableException.notYet(this);
        }
        if (!validity.contains(at)) {
            throw CouponNotApplicableException.expired(this);
        }
    }

    @Override
    public Coupon withVersion(long saved) {
        return new Coupon(code, name, benefit, validity, limits, funder, saved);
    }
}
