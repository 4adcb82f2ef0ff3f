package dev.doorstep.payment;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PaymentId;
import dev.doorstep.kernel.RefundId;

/** What happens to the money of an order; part of the order's history. */
public sealed interface PaymentEvent extends Event {
    /** Returns the order. */
    OrderId order();

    @Override
    default Stream stream() {
        return Stream.of("order", order());
    }

    /**
     * A customer paid.
     *
     * @param order the order
     * @param payment the payment
     * @param kind what was paid for
     * @param amount how much
     * @param receipt the number of the receipt
     */
    record Collected(OrderId order, PaymentId payment, PaymentKind kind, Money amount, String receipt)
            implements PaymentEvent {
        @Override
        public String type() {
            return "payment.collected";
        }
    }

    /**
     * Money went back.
     *
     * @param order the order
     * @param refund the refund
     * @param payment the payment whose money it was
     * @param amount how much
     * @param reason why
     */
    record Refunded(OrderId order, RefundId refund, PaymentId payment, Money amount, String reason)
            implements PaymentEvent {
        @Override
        public String type() {
            return "payment.refunded";
        }
    }

    /**
     * The platform kept a fee.
     *
     * @param order the order
     * @param amount how much
     * @param reason why
     */
    record Retained(OrderId order, Money amount, String reason) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.retained";
        }
    }
}
