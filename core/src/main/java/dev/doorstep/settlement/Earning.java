package dev.doorstep.settlement;

import dev.doorstep.kernel.EarningId;
import dev.doorstep.kernel.Money;
import java.time.Instant;

/**
 * What one payee is owed for one worker's part of one visit; never changed.
 *
 * @param id the identity
 * @param payee who is owed
 * @param source what was done
 * @param amount how much, above zero
 * @param finishedAt when it was finished
 */
public record Earning(EarningId id, Payee payee, EarningSource source, Money amount, Instant finishedAt) {
    /** Rejects an earning of nothing. */
    public Earning {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An earning of %s is not above zero.".formatted(amount));
        }
    }

    /** Returns the place of the earning in the order in which earnings are settled. */
    public EarningCursor cursor() {
        return new EarningCursor(finishedAt, id);
    }
}
