package dev.doorstep.payment;

/**
 * The payment provider of the host: WeChat Pay, Alipay, bank cards, cash at the door.
 *
 * <p>Both calls are idempotent by their reference: asked again with the same reference and content, a gateway answers
 * the first outcome and moves no money again. References do not change when a transaction runs again after a transient
 * failure, as long as the order was saved by an earlier transaction; an order is therefore placed first and paid for in
 * the next one. A gateway that cannot tell what happened throws, and the transaction is undone.
 */
public interface PaymentGateway {
    /** Returns the code that names the gateway's account in the books, such as {@code wechat}. */
    String code();

    /** Takes money from a customer. */
    GatewayOutcome charge(ChargeRequest request);

    /** Gives money of a charge back. */
    GatewayOutcome refund(RefundRequest request);
}
