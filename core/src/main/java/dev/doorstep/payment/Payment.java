package dev.doorstep.payment;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PaymentId;
import java.time.Instant;

/**
 * Money that a customer paid for an order; never changed.
 *
 * @param id the identity
 * @param order the order
 * @param customer who paid
 * @param kind what was paid for
 * @param amount how much, above zero
 * @param receipt the proof
 * @param paidAt when
 */
public record Payment(
        PaymentId id,
        OrderId order,
        CustomerId customer,
        PaymentKind kind,
        Money amount,
        Receipt receipt,
        Instant paidAt) {}
