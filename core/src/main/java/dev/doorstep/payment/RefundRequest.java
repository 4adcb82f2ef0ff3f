package dev.doorstep.payment;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;

/**
 * What a gateway is asked to give back.
 *
 * @param reference the name of this refund, never used for another
 * @param order the order that was paid for
 * @param chargeReference what the gateway called the charge
 * @param amount how much, above zero
 */
public record RefundRequest(String reference, OrderId order, String chargeReference, Money amount) {}
