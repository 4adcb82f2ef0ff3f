package dev.doorstep.pricing;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.reason.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quote: an amount and why it is there.
 *
 * @param kind what kind of line it is
 * @param code the code of what made it, such as that of a factor
 * @param reason the same as a sentence for people
 * @param amount the amount; zero or above if it is charged, zero or below if it takes off
 * @param source what takes a discount off, and at whose cost; nothing for any other line
 * @param allocation how a line that is not charged falls on the charged lines of its quote, one amount each in
 *     their order,
 *     summing exactly to {@code amount}; empty for a charged line
 */
public record QuoteLine(
        Kind kind,
        String code,
        Sentence reason,
        Money amount,
        Discount.@Nullable Source source,
        List<Money> allocation) {
    /** What kinds of lines there are, in the order in which they stand in a quote. */
    public enum Kind {
        /** What the tariff charges. */
        BASE("tariff"),
        /** What an option costs. */
        OPTION("option"),
        /** What comes on top, such as for an evening. */
        SURCHARGE("surcharge"),
        /** What is missing to the lowest price. */
        FLOOR("floor"),
        /** Material at cost. */
        MATERIAL("material"),
        /** What the price book takes off, such as for a quiet hour; spread on the charged lines, as all below. */
        REDUCTION("reduction"),
        /** What is taken off because of a coupon or a promotion. */
        DISCOUNT("promotion"),
        /** What rounding the total adds or takes. */
        ROUNDING("rounding");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** Tells whether such a line is charged; all others are spread on the charged ones. */
        public boolean isCharged() {
            return compareTo(REDUCTION) < 0;
        }
    }

    /** Keeps its own copy of the allocation, and rejects a line whose parts contradict each other. */
    public QuoteLine {
        if ((kind == Kind.DISCOUNT) != (source != null)) {
            throw broken("is a %s with a source that does not fit", kind);
        }
        if (kind.isCharged() && (amount.isNegative() || !allocation.isEmpty())) {
            throw broken("is charged and takes %s, or is spread as %s", amount, allocation);
        }
        Amounts spread = Amounts.of(allocation, amount.currency());
        if (!kind.isCharged() && !spread.total().equals(amount)) {
            throw broken("is of %s but spreads %s", amount, allocation);
        }
        if (!kind.isCharged() && kind != Kind.ROUNDING && spread.hasPositive()) {
            throw broken("takes off and charges %s %s", amount, allocation);
        }
        allocation = spread;
    }

    /** Returns the rule that made it, such as {@code surcharge/evening}. */
    public String rule() {
        return kind.rule + "/" + code;
    }

    static QuoteLine charge(Kind kind, String code, Sentence reason, Money amount) {
        return new QuoteLine(kind, code, reason, amount, null, List.of());
    }

    /** Obtains a line that is spread and that nobody but the seller pays for. */
    static QuoteLine spread(Kind kind, String code, Sentence reason, Amounts allocation) {
        return new QuoteLine(kind, code, reason, allocation.total(), null, allocation);
    }

    static QuoteLine of(Discount discount) {
        Discount.Source source = discount.source();
        return new QuoteLine(
                Kind.DISCOUNT,
                source.promotion().value(),
                discount.reason(),
                discount.amount(),
                source,
                discount.allocation());
    }

    private static IllegalArgumentException broken(String fault, Object... values) {
        return new IllegalArgumentException("A quote line " + fault.formatted(values) + ".");
    }
}
