package dev.doorstep.order.refund;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.order.Order;
import dev.doorstep.order.Orders;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.points.PointsDesk;
import java.util.List;

/** Giving back of what an order cost, once it is over. Needs the permission to account. */
public final class Refunding {
    private final Access access;
    private final Work work;
    private final Orders orders;
    private final Desks desks;

    /**
     * The services that give back.
     *
     * @param cashier gives money back; opened with the access of the system
     * @param points gives points back; opened with the access of the system
     */
    public record Desks(Cashier cashier, PointsDesk points) {}

    /** Opens the service for one transaction. */
    public Refunding(Access access, Work work, Orders orders, Desks desks) {
        this.access = access;
        this.work = work;
        this.orders = orders;
        this.desks = desks;
    }

    /**
     * Says how a part of the price would go back, in the share of money and points in which the order is still paid;
     * all that is left takes everything back.
     *
     * @param amount how much of the price, above zero
     * @throws UnknownOrderException if there is no such order
     * @throws OrderNotOverException if it goes on: then its price is changed by changing it or calling it off
     * @throws RefundTooHighException if less is left of what was paid
     */
    public Repayment quote(OrderId id, Money amount) {
        access.require(Permission.ACCOUNT);
        Order order = orders.find(id).orElseThrow(() -> new UnknownOrderException(id));
        if (!order.state().successors().isEmpty()) {
            throw new OrderNotOverException(order);
        }
        Money money = paid(id);
        Money inPoints = order.sold().quote().worth(desks.points.spent(id));
        if (amount.compareTo(money.plus(inPoints)) > 0) {
            throw new RefundTooHighException(order, amount, money.plus(inPoints));
        }
        Money share = amount.splitLike(List.of(money, inPoints)).get(0);
        return new Repayment(
                id,
                amount,
                share,
                order.sold().quote().points(amount.minus(share)),
                desks.points.earnedBack(id, money.minus(share)));
    }

    /**
     * Gives back as it was agreed. What finished work took up or was kept as a fee is the platform's to bear.
     *
     * @param agreed what {@link #quote} said
     * @param reason why, as a code such as {@code apology}
     * @throws RepaymentChangedException if it would go back in another share by now
     */
    public Repayment refund(Repayment agreed, String reason, IdempotencyKey key) {
        access.require(Permission.ACCOUNT);
        Replay<Repayment> replay = new Replay<>(done -> done.order().toString(), order -> agreed);
        return work.once(
                "order.refund",
                key,
                new Work.Request<>(new Content(agreed, reason), replay),
                () -> give(agreed, reason));
    }

    private Repayment give(Repayment agreed, String reason) {
        OrderId order = agreed.order();
        Repayment now = quote(order, agreed.amount());
        if (!now.equals(agreed)) {
            throw new RepaymentChangedException(agreed, now);
        }
        Money idle = desks.cashier.available(order);
        desks.cashier.concede(order, now.money().minus(idle.min(now.money())));
        desks.cashier.refund(order, now.money(), reason);
        desks.points.giveBack(order, now.points(), reason);
        desks.points.takeBack(order, paid(order), reason);
        return now;
    }

    private Money paid(OrderId order) {
        return desks.cashier.paid(order).minus(desks.cashier.refunded(order));
    }

    private record Content(Repayment agreed, String reason) {
        private static final int REASON_LENGTH_MAX = 60;

        Content {
            if (reason.isBlank() || reason.length() > REASON_LENGTH_MAX) {
                throw new IllegalArgumentException(
                        "The reason (%s) is not 1 to %d long.".formatted(reason, REASON_LENGTH_MAX));
            }
        }
    }
}
