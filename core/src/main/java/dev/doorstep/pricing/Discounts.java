package dev.doorstep.pricing;

import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.promotion.Outcome;
import java.util.List;

/** What comes off a price that the rules of a book have made. */
@FunctionalInterface
public interface Discounts {
    /** Nothing comes off. */
    Discounts NONE = (sum, charged) -> Outcome.nothing(sum.currency());

    /**
     * Says what comes off, each discount spread on the charged lines, and what does not.
     *
     * @param sum what the charged lines sum to
     * @param charged the charged lines of the quote, in their order, as the factors of the book leave them; they are
     *     made when somebody reads them
     */
    Outcome on(Money sum, List<Charged> charged);

    /**
     * A charged line as discounts see it.
     *
     * @param kind what kind of line it is
     * @param amount what it costs after the reductions of the price book, zero or above
     */
    record Charged(QuoteLine.Kind kind, Money amount) {}
}
