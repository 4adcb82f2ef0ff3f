package dev.doorstep.order;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.Quote;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What orders of the past would have cost by another price book, discounts aside.
 *
 * @param lines what changes for each offering, by its code
 * @param all what changes in all
 */
public record PriceSimulation(List<Line> lines, Line all) {
    /** Keeps its own copy. */
    public PriceSimulation {
        lines = List.copyOf(lines);
    }

    /**
     * What changes for some orders.
     *
     * @param offering what was ordered, or nothing for everything
     * @param orders how many orders there were
     * @param unpriced for how many of them the other book has no price; these count in neither sum
     * @param before what the others cost
     * @param after what they would have cost
     */
    public record Line(@Nullable OfferingId offering, int orders, int unpriced, Money before, Money after) {
        /** Starts without an order. */
        static Line none(@Nullable OfferingId offering, Money zero) {
            return new Line(offering, 0, 0, zero, zero);
        }

        Line with(Quote sold, Optional<Quote> repriced) {
            return repriced.map(quote -> new Line(
                            offering, orders + 1, unpriced, before.plus(sold.subtotal()), after.plus(quote.total())))
                    .orElseGet(() -> new Line(offering, orders + 1, unpriced + 1, before, after));
        }

        /** Returns by how much they would have cost more, or less. */
        public Money change() {
            return after.minus(before);
        }
    }
}
