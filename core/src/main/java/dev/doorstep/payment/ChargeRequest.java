package dev.doorstep.payment;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;

/**
 * What a gateway is asked to take.
 *
 * @param reference the name of this charge, never used for another
 * @param order the order that is paid for
 * @param customer who pays
 * @param kind what is paid for
 * @param amount how much, above zero
 */
public record ChargeRequest(String reference, OrderId order, CustomerId customer, PaymentKind kind, Money amount) {}
