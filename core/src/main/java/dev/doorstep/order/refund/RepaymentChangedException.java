package dev.doorstep.order.refund;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import java.io.Serial;

/** Thrown when a refund would go back in another share of money and points than was agreed to. */
public final class RepaymentChangedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Money money;

    RepaymentChangedException(Repayment agreed, Repayment current) {
        super(
                "refund.changed",
                agreed.order(),
                agreed.money(),
                agreed.points(),
                agreed.earnedBack(),
                current.money(),
                current.points(),
                current.earnedBack());
        this.money = current.money();
    }

    /** Returns how much would go back in money by now. */
    public Money money() {
        return money;
    }
}
