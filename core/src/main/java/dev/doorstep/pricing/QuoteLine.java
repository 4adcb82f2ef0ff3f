package dev.doorstep.pricing;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quote: an amount and why it is there.
 *
 * @param kind what kind of line it is
 * @param rule the rule that made it, such as {@code surcharge/evening}
 * @param reason the same for people
 * @param amount the amount; a discount is zero or below, everything else zero or above
 * @param funder who pays for a discount; nothing for any other line
 * @param allocation how a discount falls on the charged lines of its quote, one amount each in their order, zero or
 * below,
 *     summing exactly to {@code amount}; empty for any other line
 */
public record QuoteLine(
        Kind kind,
        String rule,
        LocalText reason,
        Money amount,
        @Nullable Funder funder,
        List<Money> allocation) {
    /** What kinds of lines there are, in the order in which they stand in a quote. */
    public enum Kind {
        /** What the tariff charges. */
        BASE,
        /** What comes on top, such as for an evening. */
        SURCHARGE,
        /** What is taken off. */
        DISCOUNT
    }

    /** Keeps its own copy of the allocation, and rejects a line whose parts contradict each other. */
    public QuoteLine {
        allocation = List.copyOf(allocation);
        if (kind == Kind.DISCOUNT) {
            Money allocated = allocation.stream().reduce(Money.zero(amount.currency()), Money::plus);
            require(
                    !amount.isPositive() && allocation.stream().noneMatch(Money::isPositive),
                    "is a discount and charges %s %s",
                    amount,
                    allocation);
            require(allocated.equals(amount), "takes %s off but spreads %s", amount, allocated);
            require(funder != null, "is a discount that nobody pays for");
        } else {
            require(!amount.isNegative(), "is no discount and charges %s", amount);
            require(allocation.isEmpty() && funder == null, "is no discount but is spread or funded");
        }
    }

    static QuoteLine charge(Kind kind, String rule, LocalText reason, Money amount) {
        return new QuoteLine(kind, rule, reason, amount, null, List.of());
    }

    private static void require(boolean condition, String fault, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException("A quote line " + fault.formatted(values) + ".");
        }
    }
}
