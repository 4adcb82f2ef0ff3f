package dev.doorstep.order;

import dev.doorstep.kernel.Money;
import dev.doorstep.payment.Refund;
import java.util.List;

/**
 * An order with all that a customer wants to know of it.
 *
 * @param order what was bought, its number and its price
 * @param state how far it got, in one word
 * @param visits who comes, when, and how far they got
 * @param notes what people said about it, oldest first
 * @param refunds what went back, oldest first
 */
public record OrderDetail(
        Order order, CanonicalState state, List<VisitDetail> visits, List<Note> notes, List<LineRefund> refunds) {
    /**
     * Money that went back, and the share of each line of the price in it.
     *
     * @param refund the refund
     * @param shares one amount for each charged line of the quote
     */
    public record LineRefund(Refund refund, List<Money> shares) {
        /** Keeps its own copy. */
        public LineRefund {
            shares = List.copyOf(shares);
        }
    }

    /** Keeps its own copies. */
    public OrderDetail {
        visits = List.copyOf(visits);
        notes = List.copyOf(notes);
        refunds = List.copyOf(refunds);
    }
}
