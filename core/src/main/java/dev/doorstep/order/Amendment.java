package dev.doorstep.order;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import java.util.List;

/**
 * What it means to change what an order is for: what is shown is what is done.
 *
 * @param order the order
 * @param item what it is for then
 * @param promise the window in which somebody comes to the door then
 * @param before the price as it was sold
 * @param after the price by the rules of now
 * @param due what is paid at once, or goes back if it is below zero, the fee aside; zero for an order that waits for
 *     its payment
 * @param fee what the change itself costs, which is what moving the visit would cost
 */
public record Amendment(
        OrderId order,
        PlaceOrder.Item item,
        TimeWindow promise,
        Quote before,
        Quote after,
        Money due,
        CancellationQuote fee) {
    /** Returns by how much the order costs more, or less. */
    public Money difference() {
        return after.total().minus(before.total());
    }

    /**
     * Lists the promotions that took something off and take nothing off any more; the quote says why, if they still
     * run.
     */
    public List<PromotionId> lost() {
        return Terms.of(before).promotions.stream()
                .filter(promotion -> !Terms.of(after).promotions.contains(promotion))
                .toList();
    }

    /** Tells whether another amendment costs the customer the same. */
    boolean agreesWith(Amendment other) {
        return terms().equals(other.terms());
    }

    private Deal terms() {
        return new Deal(order, item, Terms.of(after), due, fee.fee());
    }

    /** What somebody agrees to. */
    private record Deal(OrderId order, PlaceOrder.Item item, Terms terms, Money due, Money fee) {}

    /** What a price comes to; two quotes made at different instants may well agree. */
    private record Terms(Money total, Money deposit, long points, List<PromotionId> promotions) {
        static Terms of(Quote quote) {
            return new Terms(
                    quote.total(),
                    quote.deposit(),
                    quote.points(),
                    quote.discounts().stream()
                            .map(discount -> discount.source().promotion())
                            .toList());
        }
    }
}
