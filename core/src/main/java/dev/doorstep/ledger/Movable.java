package dev.doorstep.ledger;

import dev.doorstep.kernel.OrderId;
import java.util.function.Predicate;

/** Of which orders money and points may be moved here. Those that decide about both themselves are only looked at. */
public final class Movable {
    /** Those of all orders: for a feature that decides about them. */
    public static final Movable ALL = new Movable(order -> false);

    private final Predicate<OrderId> decided;

    private Movable(Predicate<OrderId> decided) {
        this.decided = decided;
    }

    /**
     * Obtains those of all orders but some.
     *
     * @param decided tells whether an order decides about its money and points
     */
    public static Movable unless(Predicate<OrderId> decided) {
        return new Movable(decided);
    }

    /**
     * Refuses to move anything of an order that decides about it.
     *
     * @throws OrderDecidesException if it does
     */
    public void require(OrderId order) {
        if (decided.test(order)) {
            throw new OrderDecidesException(order);
        }
    }
}
