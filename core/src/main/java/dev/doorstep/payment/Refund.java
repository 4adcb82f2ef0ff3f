package dev.doorstep.payment;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PaymentId;
import dev.doorstep.kernel.RefundId;
import java.time.Instant;

/**
 * Money of one payment that went back to the customer; never changed.
 *
 * @param id the identity
 * @param order the order
 * @param payment the payment whose money it was
 * @param amount how much, above zero
 * @param reason why, as a code such as {@code order.cancelled}
 * @param gatewayReference what the gateway calls it
 * @param refundedAt when
 */
public record Refund(
        RefundId id,
        OrderId order,
        PaymentId payment,
        Money amount,
        String reason,
        String gatewayReference,
        Instant refundedAt) {}
