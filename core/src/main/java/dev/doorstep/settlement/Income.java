package dev.doorstep.settlement;

import dev.doorstep.kernel.Money;

/**
 * Where a payee's money is.
 *
 * @param pending earned, and not settled yet
 * @param available settled, and not paid yet
 * @param paid paid out so far
 */
public record Income(Money pending, Money available, Money paid) {
    /** Returns everything that was ever earned. */
    public Money total() {
        return pending.plus(available).plus(paid);
    }
}
